package org.archigram.runtime.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;

/** Writes the products of a bundle as one, whose parts are then taken. */
final class Bundling {

  /**
   * What a product was written with.
   *
   * @param matrix all matrices, one below the other
   * @param bias what is added everywhere
   * @param added what is added to all parts, if one product made it
   */
  record Factors(Term matrix, Optional<Term> bias, Optional<Term> added) {}

  /** A product before its parts are taken, and where it was written. */
  private record Whole(Term term, Scope scope) {}

  private final Program program;
  private final Reading reading;
  private final Names names;
  private final Bundles bundles;
  private final Map<String, Factors> written = new HashMap<>();
  private final Map<String, Whole> wholes = new HashMap<>();

  Bundling(Program program, Reading reading, Names names, Bundles bundles) {
    this.program = program;
    this.reading = reading;
    this.names = names;
    this.bundles = bundles;
  }

  /** The bundle that a cell belongs to. */
  Optional<Bundles.Bundle> of(Cell cell) {
    return bundles.of(cell);
  }

  /** What a bundle was written with. */
  Factors factors(Bundles.Bundle bundle) {
    Factors factors = written.get(bundle.name());
    if (factors == null) {
      throw new IllegalStateException(bundle.name() + " is not written yet");
    }
    return factors;
  }

  /** The part of a cell, with what is added to it. */
  Term part(Cell cell, Bundles.Bundle bundle, Scope scope) {
    Term all = product(bundle, scope);
    int index = bundle.index(cell.name());
    Bundles.Part part = bundle.parts().get(index);
    String text = all.text() + "[" + index + "]" + (isRow(part) ? ".squeeze(-1)" : "");
    if (part.isSum() && factors(bundle).added().isEmpty()) {
      text = "(" + reading.term(part.added().orElseThrow(), scope).text() + " + " + text + ")";
    }
    return all.with(text).shaped(cell.shape());
  }

  private Term product(Bundles.Bundle bundle, Scope scope) {
    String key = "bundle " + bundle.name();
    Term made = scope.made().get(key);
    if (made == null) {
      Term vector = reading.term(bundle.vector(), scope);
      Factors factors = made(bundle, scope);
      written.put(bundle.name(), factors);
      Term whole = vector.with(names.fresh("product of " + bundle.vector().cell()));
      scope.line(whole.text() + " = " + product(vector, factors, scope));
      wholes.put(bundle.name(), new Whole(whole.shaped(List.of(rows(bundle))), scope));
      List<Integer> sizes = bundle.parts().stream().map(this::rows).toList();
      made = vector.with(names.fresh("products of " + bundle.vector().cell()));
      scope.line(made.text() + " = torch.split(" + whole.text() + ", " + sizes + ", -1)");
      scope.made().put(key, made);
    }
    return made;
  }

  private Factors made(Bundles.Bundle bundle, Scope scope) {
    Scope outermost = scope.path().get(0);
    int width = program.flat().cell(bundle.vector().cell()).shape().get(0);
    List<Integer> shape = List.of(rows(bundle), width);
    String matrix = names.fresh("matrices of " + bundle.vector().cell());
    outermost.line(matrix + " = " + below(bundle, outermost));
    Optional<Term> bias = Optional.empty();
    if (bundle.hasBias()) {
      String name = names.fresh("biases of " + bundle.vector().cell());
      outermost.line(name + " = " + biases(bundle, outermost));
      Term term = new Term(name, List.of(), false, List.of(rows(bundle)), false);
      bias = Optional.of(reading.brought(term, outermost, scope));
    }
    Term whole = new Term(matrix, List.of(), false, shape, false);
    return new Factors(reading.brought(whole, outermost, scope), bias, added(bundle, scope));
  }

  /** What is added to all parts, where it comes as one piece. */
  private Optional<Term> added(Bundles.Bundle bundle, Scope scope) {
    Optional<Bundles.Bundle> other = bundles.added(bundle);
    Whole whole = other.map(each -> wholes.get(each.name())).orElse(null);
    if (whole == null) {
      return Optional.empty();
    }
    List<Bundles.Part> parts = other.orElseThrow().parts();
    int first = other.orElseThrow().index(bundle.addedTo(0));
    int from = parts.subList(0, first).stream().mapToInt(this::rows).sum();
    Term term = whole.term();
    if (parts.size() > bundle.parts().size()) {
      term = term.with(names.fresh(term.text() + " part")).shaped(List.of(rows(bundle)));
      String narrow = ".narrow(-1, " + from + ", " + rows(bundle) + ")";
      whole.scope().line(term.text() + " = " + whole.term().text() + narrow);
    }
    return Optional.of(reading.brought(term, whole.scope(), scope));
  }

  private String product(Term vector, Factors factors, Scope scope) {
    String matrix = factors.matrix().text();
    boolean one = vector.leading().isEmpty();
    boolean rows = vector.leading().equals(List.of(Term.BATCH));
    String row = vector.text();
    if (factors.added().isPresent()) {
      String added = factors.added().get().text();
      String sum = "(" + added + " + torch.linear(" + row + ", " + matrix + "))";
      String turned = rows ? reading.turned(factors.matrix(), scope) : "";
      return one
          ? "torch.addmv(" + added + ", " + matrix + ", " + row + ")"
          : rows ? "torch.addmm(" + added + ", " + row + ", " + turned + ")" : sum;
    }
    if (factors.bias().isEmpty()) {
      return one
          ? "torch.mv(" + matrix + ", " + row + ")"
          : "torch.linear(" + row + ", " + matrix + ")";
    }
    String bias = factors.bias().get().text();
    return one
        ? "torch.addmv(" + bias + ", " + matrix + ", " + row + ")"
        : "torch.linear(" + row + ", " + matrix + ", " + bias + ")";
  }

  /** All matrices, one below the other. */
  private String below(Bundles.Bundle bundle, Scope outermost) {
    return bundle.parts().stream()
        .map(part -> reading.term(part.matrix(), outermost).text() + asRow(part, ".unsqueeze(0)"))
        .collect(Collectors.joining(", ", "torch.cat([", "], 0)"));
  }

  private String biases(Bundles.Bundle bundle, Scope outermost) {
    return bundle.parts().stream()
        .map(part -> bias(part, outermost))
        .collect(Collectors.joining(", ", "torch.cat([", "])"));
  }

  private String bias(Bundles.Part part, Scope outermost) {
    if (part.everywhere()) {
      String bias = reading.term(part.added().orElseThrow(), outermost).text();
      return bias + asRow(part, ".unsqueeze(0)");
    }
    String matrix = reading.term(part.matrix(), outermost).text();
    return matrix + ".new_zeros([" + rows(part) + "])";
  }

  private String asRow(Bundles.Part part, String text) {
    return isRow(part) ? text : "";
  }

  /** Whether a part is a number. */
  boolean isRow(Bundles.Part part) {
    return matrix(part).shape().size() == 1;
  }

  /** How many numbers a part has. */
  int rows(Bundles.Part part) {
    return isRow(part) ? 1 : matrix(part).shape().get(0);
  }

  private int rows(Bundles.Bundle bundle) {
    return bundle.parts().stream().mapToInt(this::rows).sum();
  }

  private Cell matrix(Bundles.Part part) {
    return program.flat().cell(part.matrix().cell());
  }
}
