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
import org.archigram.cli.proof.formula.Symbols;
import org.archigram.cli.proof.formula.Term;
import org.archigram.model.Operator;

/** Makes what each box computes of the model, from what the boxes before it bring. */
final class BoxFormulas {
  private final ModelGraph model;
  private final Readback drawn;
  private final Map<String, List<Dependency>> reads = new HashMap<>();

  BoxFormulas(ModelGraph model, Readback drawn) {
    this.model = model;
    this.drawn = drawn;
    model.dependencies.forEach(
        d -> reads.computeIfAbsent(d.reader(), r -> new ArrayList<>()).add(d));
  }

  /**
   * The formulas of a box that is neither a closed block nor a mere name; equal ones if several.
   *
   * @param ports the ids of the boxes that its lines come from
   */
  List<Term> of(Node node, List<String> ports) {
    return node.members().stream()
        .filter(model.operators::containsKey)
        .filter(member -> !isInner(node, member))
        .map(head -> formula(node, head, ports).normal())
        .toList();
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

  private Term formula(Node node, String path, List<String> ports) {
    List<Term> terms = new ArrayList<>();
    for (Dependency read : reads.getOrDefault(path, List.of())) {
      terms.add(term(node, read.read(), ports));
    }
    Map<String, String> settings = model.settings.getOrDefault(path, Map.of());
    return new Term.Applied(model.operators.get(path).name(), settings, terms);
  }

  private Term term(Node node, Read read, List<String> ports) {
    String source = read.source();
    boolean here = read.steps().isEmpty();
    if (here && model.numbers.containsKey(source)) {
      return new Term.Number(model.numbers.get(source));
    }
    boolean own = here && (node.members().contains(source) || model.constants.contains(source));
    if (own && model.operators.containsKey(source)) {
      return formula(node, source, ports);
    }
    boolean ownWeight = model.trained.containsKey(source) || model.fixed.containsKey(source);
    if (here && ownWeight && node.members().contains(source)) {
      return weight(source);
    }
    Set<String> found = new LinkedHashSet<>(ports);
    found.removeIf(port -> !brings(port, read));
    if (!found.isEmpty()) {
      return new Term.Line(found);
    }
    boolean alias = here && "identity".equals(operator(source));
    return alias
        ? term(node, reads.getOrDefault(source, List.of()).get(0).read(), ports)
        : weight(source);
  }

  private String operator(String path) {
    Operator operator = model.operators.get(path);
    return operator == null ? "" : operator.name();
  }

  private Term weight(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    Set<String> axes = model.axes.getOrDefault(path, Set.of());
    return new Term.Weight(Symbols.of(name, axes), model.fixed.containsKey(path));
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
