package org.archigram.diagram.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.model.formula.Formula;

/** Adds to a view where the gradient of each loss goes, and what it trains. */
public final class TrainingView {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Link>> entering = new LinkedHashMap<>();
  private final Map<String, Set<Flow>> reached = new LinkedHashMap<>();
  private final Set<Link> gradients = new LinkedHashSet<>();

  /** A gradient by its name, and whether it was reversed on its way. */
  private record Flow(Caption name, boolean reversed) {}

  private record Visit(String node, Flow flow) {}

  private TrainingView(View view) {
    view.root().allNodes().forEach(node -> nodes.put(node.id(), node));
    view.links().forEach(l -> entering.computeIfAbsent(l.to(), to -> new ArrayList<>()).add(l));
  }

  /** The same view with gradients against the flow, and the losses that train each node. */
  public static View of(View view) {
    TrainingView training = new TrainingView(view);
    Set<String> read = new LinkedHashSet<>();
    view.links().forEach(link -> read.add(link.from()));
    for (Node node : training.nodes.values()) {
      if (node.kind() == Node.Kind.LOSS && !read.contains(node.id())) {
        training.follow(new Visit(node.id(), new Flow(node.title(), false)));
      }
      training.decoupled(node);
    }
    List<Link> links = new ArrayList<>(view.links());
    training.gradients.stream().filter(training::matters).forEach(links::add);
    return new View(view.title(), view.description(), training.marked(view.root()), links);
  }

  /** What is behind a decoupling learns from the gradient that a network makes for it. */
  private void decoupled(Node node) {
    if (!node.operation().equals("decouple")) {
      return;
    }
    List<Link> links = entering.getOrDefault(node.id(), List.of());
    Optional<Node> made =
        links.stream()
            .filter(link -> link.kind() == Link.Kind.GRADIENT)
            .flatMap(link -> Optional.ofNullable(nodes.get(link.from())).stream())
            .findFirst();
    Caption name = made.flatMap(m -> m.result().name()).orElse(Caption.words("ĝ"));
    links.stream()
        .filter(link -> link.kind() == Link.Kind.DATA)
        .forEach(link -> enter(link, new Flow(name, false)).ifPresent(this::follow));
  }

  private void follow(Visit start) {
    Deque<Visit> open = new ArrayDeque<>(List.of(start));
    Set<Visit> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      Visit visit = open.remove();
      reached.computeIfAbsent(visit.node(), n -> new LinkedHashSet<>()).add(visit.flow());
      Node reader = nodes.get(visit.node());
      for (Link link : entering.getOrDefault(visit.node(), List.of())) {
        if (reader != null && passes(reader, link)) {
          enter(link, behind(reader, visit.flow())).filter(seen::add).ifPresent(open::add);
        }
      }
    }
  }

  /** The gradient goes back along a link, unless what made the data takes none. */
  private Optional<Visit> enter(Link link, Flow flow) {
    Node source = nodes.get(link.from());
    if (source == null || !learns(source)) {
      return Optional.empty();
    }
    gradients.add(new Link(link.to(), link.from(), Link.Kind.BACKWARD, Optional.empty()));
    return Optional.of(new Visit(source.id(), flow));
  }

  /** Whether a gradient reaches weights in the end. */
  private boolean matters(Link gradient) {
    Deque<String> open = new ArrayDeque<>(List.of(gradient.to()));
    Set<String> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      String id = open.remove();
      Node node = nodes.get(id);
      if (node != null && isTrained(node)) {
        return true;
      }
      gradients.stream()
          .filter(further -> further.from().equals(id))
          .map(Link::to)
          .filter(seen::add)
          .forEach(open::add);
    }
    return false;
  }

  /** Steps have no slope, so that nothing goes back through them. */
  private static final Set<String> STEPS =
      Set.of(
          "argmax",
          "sign",
          "floor",
          "step",
          "equal",
          "differs",
          "less",
          "at_most",
          "greater",
          "at_least",
          "one_hot");

  /** Nothing goes back through a stop, and through a decoupling only to what makes the gradient. */
  private static boolean passes(Node reader, Link link) {
    if (reader.kind() != Node.Kind.GRADIENT) {
      return !STEPS.contains(reader.operation());
    }
    return switch (reader.operation()) {
      case "stop" -> false;
      case "decouple" -> link.kind() == Link.Kind.GRADIENT;
      default -> true;
    };
  }

  private static Flow behind(Node reader, Flow flow) {
    boolean turns =
        reader.kind() == Node.Kind.GRADIENT && reader.operation().equals("reverse_gradient");
    return turns ? new Flow(flow.name(), !flow.reversed()) : flow;
  }

  /** Data from outside, and draws that have no gradient, take none. */
  private static boolean learns(Node node) {
    return switch (node.kind()) {
      case INPUT, TARGET, CONSTANT -> false;
      case OUTPUT,
          WEIGHT,
          LAYER,
          OPERATION,
          POINT,
          BLOCK,
          DELAY,
          SHIFT,
          ALL,
          MEMORY,
          PICK,
          SAMPLE,
          SPIKE,
          GRADIENT,
          LOSS ->
          true;
    };
  }

  private Region marked(Region region) {
    return region.with(
        region.nodes().stream().map(this::marked).toList(),
        region.regions().stream().map(this::marked).toList());
  }

  private static boolean isTrained(Node node) {
    boolean ruled = node.badges().stream().anyMatch(b -> b.mark() == Node.Mark.RULE);
    boolean trained =
        node.weights() == Node.Weights.TRAINED || node.weights() == Node.Weights.MIXED;
    return trained && !ruled;
  }

  private Node marked(Node node) {
    Node result = node;
    if (isTrained(node)) {
      for (Flow flow : reached.getOrDefault(node.id(), Set.of())) {
        result = result.withBadge(new Node.Badge(Node.Mark.TRAINED_BY, label(flow)));
      }
    }
    return result;
  }

  private static Caption label(Flow flow) {
    Caption title = flow.name();
    if (!flow.reversed()) {
      return title;
    }
    Formula name =
        title instanceof Caption.Maths maths
            ? maths.formula()
            : Formula.upright(((Caption.Words) title).text());
    return Caption.maths(
        Formula.row(new Formula.Sign("−", Formula.Kind.PREFIX), Formula.variable("λ"), name));
  }
}
