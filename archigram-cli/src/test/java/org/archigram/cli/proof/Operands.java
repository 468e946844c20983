package org.archigram.cli.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.archigram.cli.proof.formula.FormulaReader;
import org.archigram.cli.proof.formula.Term;
import org.archigram.cli.proof.visible.Seen;
import org.archigram.cli.proof.visible.SeenBox;

/** What the names in a box stand for: what a line brings that is called so, else weights. */
final class Operands {
  private final Seen seen;
  private final SeenBox box;
  private final List<Seen.Line> ports;
  private final Function<SeenBox, String> id;

  Operands(Seen seen, SeenBox box, Function<SeenBox, String> id) {
    this.seen = seen;
    this.box = box;
    this.ports = seen.ports(box);
    this.id = id;
  }

  Term of(String name) {
    String plain = FormulaReader.plain(name);
    if (plain.startsWith("·")) {
      return unnamed(plain.substring(1));
    }
    if (plain.equals("∇")) {
      return gradient();
    }
    return ports.stream()
        .filter(line -> isCalled(line, plain))
        .findFirst()
        .<Term>map(line -> Reading.line(id.apply(line.from())))
        .orElseGet(() -> new Term.Weight(plain, isFixed(plain)));
  }

  private Term gradient() {
    return seen.lines().stream()
        .filter(line -> line.to().equals(box) && line.stroke() == Seen.Stroke.GRADIENT)
        .map(line -> Reading.line(id.apply(line.from())))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no gradient comes in"));
  }

  private boolean isCalled(Seen.Line line, String plain) {
    return seen.names(line.from()).stream().map(FormulaReader::plain).anyMatch(plain::equals);
  }

  /** A dot is the one value without a name; dots with numbers are found at the ends of lines. */
  private Term unnamed(String number) {
    Set<String> found = new LinkedHashSet<>();
    String text = FormulaReader.plain(box.text());
    for (Seen.Line line : ports) {
      boolean named =
          seen.names(line.from()).stream().map(FormulaReader::plain).anyMatch(text::contains);
      if (!named && (number.isEmpty() || seen.mark(line).equals(number))) {
        found.add(id.apply(line.from()));
      }
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException("a dot may be any of " + found);
    }
    return Reading.line(found.iterator().next());
  }

  private boolean isFixed(String plain) {
    boolean listed =
        box.lines().stream()
            .filter(row -> row.startsWith("fixed"))
            .map(row -> row.replaceFirst("^[^:]*: *", "").replaceFirst(" *∼.*", ""))
            .flatMap(row -> List.of(row.split(" , ")).stream())
            .map(FormulaReader::plain)
            .anyMatch(plain::equals);
    return listed || !box.ink().hatch().isEmpty();
  }
}
