package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Operator;
import org.archigram.model.operator.Operators;

/**
 * Finds the gates of cells, and the candidates that they let through.
 *
 * <p>A gate is a sigmoid of what is learned, times something; a candidate is another function of
 * what is learned, times a gate.
 */
final class Gates {
  private static final Set<String> GATES = Set.of("sigmoid", "hard_sigmoid");
  private static final Set<String> SUMS =
      Set.of("add", "sub", "neg", "column_shift", "layer_norm", "standardize", "batch_norm");

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Set<String>> before = new LinkedHashMap<>();
  private final Map<String, Set<String>> behind = new LinkedHashMap<>();
  private final Set<String> gates = new LinkedHashSet<>();

  private Gates(View view) {
    view.root().allNodes().forEach(node -> nodes.put(node.id(), node));
    for (Link link : view.links()) {
      before.computeIfAbsent(link.to(), to -> new LinkedHashSet<>()).add(link.from());
      behind.computeIfAbsent(link.from(), from -> new LinkedHashSet<>()).add(link.to());
    }
    nodes.values().stream().filter(this::isGate).map(Node::id).forEach(gates::add);
  }

  /** The view with a mark on each gate and each candidate. */
  static View marked(View view) {
    Gates gates = new Gates(view);
    return view.with(gates.marked(view.root()), view.links());
  }

  private Region marked(Region region) {
    List<Node> marked = new ArrayList<>();
    region.nodes().forEach(node -> marked.add(marked(node)));
    return region.with(marked, region.regions().stream().map(this::marked).toList());
  }

  private Node marked(Node node) {
    if (gates.contains(node.id())) {
      return node.withBadge(new Node.Badge(Node.Mark.GATE, Caption.words("gate")));
    }
    return isCandidate(node)
        ? node.withBadge(new Node.Badge(Node.Mark.CANDIDATE, Caption.words("candidate")))
        : node;
  }

  private boolean isGate(Node node) {
    return GATES.contains(node.operation())
        && isLearned(node.id())
        && !factors(node.id()).isEmpty();
  }

  private boolean isCandidate(Node node) {
    boolean function =
        Operators.find(node.operation())
            .filter(operator -> operator.family() == Operator.Family.ACTIVATION)
            .isPresent();
    return function
        && isLearned(node.id())
        && factors(node.id()).stream().anyMatch(product -> isGated(product, node.id()));
  }

  /** The products that a value is a factor of, also as 1 minus the value. */
  private Set<String> factors(String id) {
    Set<String> products = new LinkedHashSet<>();
    for (String reader : behind.getOrDefault(id, Set.of())) {
      String operation = operation(reader);
      if (operation.equals("mul")) {
        products.add(reader);
      } else if (operation.equals("sub") && before.getOrDefault(reader, Set.of()).size() == 1) {
        products.addAll(factors(reader));
      }
    }
    return products;
  }

  private boolean isGated(String product, String candidate) {
    return before.getOrDefault(product, Set.of()).stream()
        .filter(factor -> !factor.equals(candidate))
        .anyMatch(
            factor ->
                gates.contains(factor)
                    || before.getOrDefault(factor, Set.of()).stream().anyMatch(gates::contains)
                        && operation(factor).equals("sub"));
  }

  /** Whether a function is of a sum of products with weights. */
  private boolean isLearned(String id) {
    boolean own = nodes.get(id) != null && nodes.get(id).kind() == Node.Kind.LAYER;
    Set<String> inputs = before.getOrDefault(id, Set.of());
    return own || !inputs.isEmpty() && inputs.stream().allMatch(this::isSum);
  }

  private boolean isSum(String id) {
    Optional<Node> node = Optional.ofNullable(nodes.get(id));
    boolean layer =
        node.filter(n -> n.kind() == Node.Kind.LAYER || n.kind() == Node.Kind.BLOCK).isPresent();
    return layer
        || SUMS.contains(operation(id))
            && before.getOrDefault(id, Set.of()).stream().allMatch(this::isSum);
  }

  private String operation(String id) {
    return Optional.ofNullable(nodes.get(id)).map(Node::operation).orElse("");
  }
}
