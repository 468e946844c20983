package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.cli.proof.Readback.Edge;
import org.archigram.cli.proof.Readback.Node;
import org.archigram.cli.proof.Readback.Region;
import org.archigram.cli.proof.formula.FormulaReader;
import org.archigram.cli.proof.formula.Term;
import org.archigram.cli.proof.visible.Bounds;
import org.archigram.cli.proof.visible.Seen;
import org.archigram.cli.proof.visible.SeenBox;
import org.archigram.cli.proof.visible.Visible;

/**
 * Reads a picture by what is seen of it, and learns what its marks mean.
 *
 * <p>What the file says of itself in attributes is what its marks should mean: that is compared
 * with the model elsewhere.
 */
final class Reading {
  private static final Set<String> NAMED =
      Set.of("input", "output", "target", "block", "delay", "pick");

  private static final double SAME = 1;

  /** What is said by a colour and not by a chip. */
  private static final Set<String> COLOURS = Set.of("gate", "candidate");

  /** A stack begins with the copies behind it. */
  private static final double STACK = 9;

  private final String picture;
  private final Seen seen;
  private final Readback hidden;
  private final List<String> faults = new ArrayList<>();
  private final Map<Bounds, Node> nodes = new LinkedHashMap<>();

  /**
   * Reads a picture.
   *
   * @param sight what is seen
   * @param svg what it should mean
   */
  Reading(String picture, Visible sight, String svg) {
    this.picture = picture;
    this.seen = Seen.of(sight);
    this.hidden = Readback.of(svg);
    for (Node node : hidden.nodes().values()) {
      Optional<SeenBox> box =
          seen.boxes().stream().filter(b -> isAt(b.bounds(), node.box(), SAME)).findFirst();
      box.ifPresent(b -> nodes.put(b.bounds(), node));
      boolean linked =
          hidden.edges().stream()
              .anyMatch(e -> e.from().equals(node.id()) || e.to().equals(node.id()));
      if (box.isEmpty() && linked) {
        faults.add(picture + ": nobody sees the box " + node.id());
      }
    }
  }

  private static boolean isAt(Bounds seen, Readback.Box box, double within) {
    return Math.abs(seen.left() - box.left()) < within
        && Math.abs(seen.top() - box.top()) < within
        && Math.abs(seen.right() - box.right()) < within
        && Math.abs(seen.bottom() - box.bottom()) < within;
  }

  /** Where the graph that is seen is another than the one that is meant. */
  List<String> faults() {
    Map<String, Integer> meant = new TreeMap<>();
    Map<String, Integer> drawn = new TreeMap<>();
    hidden.edges().forEach(e -> meant.merge(e.from() + " → " + e.to(), 1, Integer::sum));
    seen.lines().forEach(l -> drawn.merge(id(l.from()) + " → " + id(l.to()), 1, Integer::sum));
    for (String line : meant.keySet()) {
      if (!meant.get(line).equals(drawn.remove(line))) {
        faults.add(picture + ": nobody sees the line " + line);
      }
    }
    drawn.remove("nothing → nothing"); // the legend shows lines, too
    drawn.keySet().forEach(line -> faults.add(picture + ": everybody sees a line " + line));
    for (Region region : hidden.regions().values()) {
      boolean holds = nodes.values().stream().anyMatch(node -> region.box().holds(node.box()));
      if (holds && area(region).isEmpty()) {
        faults.add(picture + ": nobody sees the area " + region.id());
      }
    }
    return faults;
  }

  private String id(SeenBox box) {
    Node node = nodes.get(box.bounds());
    return node == null ? "nothing" : node.id();
  }

  private Optional<Seen.Area> area(Region region) {
    double within = region.kind().equals("stack") ? STACK : SAME;
    return seen.areas().stream()
        .filter(a -> isAt(a.bounds(), region.box(), within))
        .min(Comparator.comparingDouble(a -> Math.abs(a.bounds().left() - region.box().left())));
  }

  /** Notes what the marks of this picture mean. */
  void learn(Dictionary dictionary, ModelGraph model) {
    BoxFormulas formulas = new BoxFormulas(model, hidden);
    seen.boxes().stream()
        .filter(box -> nodes.containsKey(box.bounds()))
        .forEach(box -> learn(dictionary, box, formulas));
    for (Seen.Line line : seen.lines()) {
      List<String> kinds =
          hidden.edges().stream()
              .filter(e -> e.from().equals(id(line.from())) && e.to().equals(id(line.to())))
              .map(Edge::kind)
              .distinct()
              .toList();
      if (kinds.size() == 1) {
        dictionary.note("line", line.look(), kinds.get(0), picture);
      }
    }
    for (Region region : hidden.regions().values()) {
      area(region).ifPresent(a -> dictionary.note("area", a.texts() + "", region.axis(), picture));
    }
  }

  private void learn(Dictionary dictionary, SeenBox box, BoxFormulas formulas) {
    Node node = java.util.Objects.requireNonNull(nodes.get(box.bounds()));
    String fill = box.form() == SeenBox.Form.BOX ? box.fill() : "";
    if (!fill.isEmpty() && !kind(node).equals("value")) {
      dictionary.note("fill", fill, node.weights(), picture);
    }
    dictionary.note("outline", box.outline() + box.fill(), kind(node), picture);
    List<String> marks =
        node.badges().stream()
            .map(badge -> badge.toLowerCase(Locale.ROOT))
            .filter(badge -> !COLOURS.contains(badge.split(":")[0]))
            .sorted()
            .toList();
    if (box.chips().size() == 1 && marks.size() == 1) {
      dictionary.note("badge", box.chips().get(0), marks.get(0), picture);
    } else if (box.chips().size() != marks.size()) {
      faults.add(picture + ": " + node.id() + " shows " + box.chips() + " for " + marks);
    }
    node.delay().ifPresent(delay -> dictionary.note("step", box.text(), delay, picture));
    formula(box, node, formulas);
  }

  /** What is written in a box, read with what its lines bring, is what it computes. */
  private void formula(SeenBox box, Node node, BoxFormulas formulas) {
    List<Seen.Line> ports = seen.ports(box);
    List<String> from = ports.stream().map(line -> id(line.from())).toList();
    List<String> all =
        seen.lines().stream().filter(l -> l.to().equals(box)).map(l -> id(l.from())).toList();
    List<Term> meant = NAMED.contains(node.kind()) ? List.of() : formulas.of(node, all);
    if (meant.isEmpty()) {
      return;
    }
    String where = picture + ": “" + box.text() + "” ";
    try {
      List<Term> lines = from.stream().map(Reading::line).toList();
      Term read = FormulaReader.read(box.lines(), lines, new Operands(seen, box, this::id)::of);
      meant.stream()
          .filter(term -> !term.isSaidBy(read))
          .forEach(term -> faults.add(where + "says " + read + " and means " + term));
    } catch (IllegalArgumentException unread) {
      faults.add(where + "cannot be read: " + unread.getMessage() + "; it means " + meant);
    }
  }

  static Term line(String from) {
    return new Term.Line(Set.of(from));
  }

  /** What must be told apart by outlines: the rest is in words, names and places. */
  private static String kind(Node node) {
    return switch (node.kind()) {
      case "layer", "block", "operation", "point" -> "operation";
      case "input", "output", "target" -> "end";
      case "weight", "constant" -> "value";
      case "pick", "all" -> "steps";
      default -> node.kind();
    };
  }
}
