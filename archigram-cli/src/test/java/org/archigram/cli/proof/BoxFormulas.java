package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.cli.proof.ModelGraph.Dependency;
import org.archigram.cli.proof.ModelGraph.Read;
import org.archigram.cli.proof.Readback.Edge;
import org.archigram.cli.proof.Readback.Node;

/**
 * Writes what each box computes, by the model, from what enters it: port by port.
 *
 * <p>For example {@code tanh(add(matmul(W, #1), matmul(U, #2)))}.
 */
final class BoxFormulas {
  private static final Set<String> COMMUTING = Set.of("add", "mul", "maximum", "minimum", "dot");

  private final ModelGraph model;
  private final Readback drawn;
  private final Map<String, List<Dependency>> reads = new HashMap<>();
  private Set<String> said = Set.of();

  BoxFormulas(ModelGraph model, Readback drawn) {
    this.model = model;
    this.drawn = drawn;
    model.dependencies.forEach(
        d -> reads.computeIfAbsent(d.reader(), r -> new ArrayList<>()).add(d));
  }

  /**
   * The formula of a box that is neither a closed block nor a mere name.
   *
   * @param text what stands in it: an operand with a name there is known by that
   * @param ports the ids of the boxes that its lines come from, in the order of its ports
   */
  String of(Node node, String text, List<String> ports) {
    said = symbols(text);
    List<String> heads =
        node.members().stream()
            .filter(model.operators::containsKey)
            .filter(member -> !isInner(node, member))
            .toList();
    List<String> formulas = heads.stream().map(head -> formula(node, head, ports)).toList();
    return renumbered(String.join("; ", formulas), ports.size());
  }

  /** Numbers only those ports whose operands have no names in the box. */
  private static String renumbered(String formula, int ports) {
    String text = formula;
    int number = 0;
    for (int port = 1; port <= ports; port++) {
      if (text.matches(".*#" + port + "\\b.*")) {
        number++;
        text = text.replaceAll("#" + port + "\\b", "#" + number);
      }
    }
    return text;
  }

  private boolean isInner(Node node, String member) {
    return model.dependencies.stream()
        .anyMatch(
            d ->
                d.read().source().equals(member)
                    && d.read().steps().isEmpty()
                    && !d.reader().equals(member)
                    && node.members().contains(d.reader()));
  }

  private String formula(Node node, String path, List<String> ports) {
    List<String> terms = new ArrayList<>();
    for (Dependency read : reads.getOrDefault(path, List.of())) {
      terms.add(term(node, read.read(), ports));
    }
    String operator = model.operators.get(path).name();
    if (COMMUTING.contains(operator)) {
      terms.sort(null);
    }
    return operator + model.settings.getOrDefault(path, "") + terms;
  }

  private String term(Node node, Read read, List<String> ports) {
    String source = read.source();
    boolean here = read.steps().isEmpty();
    if (here && model.numbers.containsKey(source)) {
      return model.numbers.get(source).toString();
    }
    boolean own = here && (node.members().contains(source) || model.constants.contains(source));
    if (own && model.operators.containsKey(source)) {
      return formula(node, source, ports);
    }
    String name = plain(source);
    if (!model.constants.contains(source) && said.stream().anyMatch(s -> isIndexed(s, name))) {
      return name + read.steps().stream().map(step -> step.axis() + step.offset()).toList();
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < ports.size(); i++) {
      if (brings(ports.get(i), read)) {
        found.add("#" + (i + 1));
      }
    }
    if (!found.isEmpty()) {
      return found.get(0);
    }
    return weight(source);
  }

  /** The letters of a text, each with its scripts: {@code ht−1}. */
  private static Set<String> symbols(String text) {
    Set<String> symbols = new LinkedHashSet<>();
    StringBuilder symbol = new StringBuilder();
    for (String part : text.split("\\s+")) {
      if (!part.startsWith("_")) {
        symbols.add(symbol.toString());
        symbol.setLength(0);
      }
      symbol.append(part.replace("_", ""));
    }
    symbols.add(symbol.toString());
    return symbols;
  }

  private static boolean isIndexed(String symbol, String name) {
    return symbol.startsWith(name)
        && symbol.substring(name.length()).matches("(,?\\p{L}([−+]\\d)?)*");
  }

  private static String plain(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replace("_", "");
  }

  private String weight(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return model.trained.containsKey(path)
        ? name
        : model.fixed.containsKey(path) ? "!" + name : "?";
  }

  /** Whether the line from a box carries what is read: directly, or through a mark of a step. */
  private boolean brings(String id, Read read) {
    Node from = drawn.nodes().get(id);
    if (from == null) {
      return false;
    }
    boolean step = from.delay().isPresent() || from.kind().equals("pick");
    boolean holds = from.holds(read.source());
    if (read.steps().isEmpty() || from.isBlock()) {
      return holds && !step;
    }
    return step && from.members().stream().anyMatch(m -> m.startsWith(read.source() + " "))
        || step && leadsTo(id, read);
  }

  private boolean leadsTo(String id, Read read) {
    Map<String, Boolean> seen = new LinkedHashMap<>();
    for (Edge edge : drawn.edges()) {
      if (edge.to().equals(id)) {
        Node from = drawn.nodes().get(edge.from());
        seen.put(edge.from(), from != null && from.holds(read.source()));
      }
    }
    return seen.containsValue(true);
  }
}
