package org.archigram.diagram.unroll;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.model.equation.Equation;
import org.archigram.model.equation.Equations;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Tex;

/**
 * Takes out of the steps what only losses read.
 *
 * <p>Before: targets and the algebra of losses, on the plates of the network. After: each loss is
 * one octagon with its formula, which reads what the network hands out; its targets stand beside
 * it, so that no answer seems to be fed to the network.
 */
final class Objectives {
  /** A longer formula, in letters of TeX, is not written into its octagon. */
  private static final int LONGEST = 110;

  private final View view;
  private final Typed root;
  private final Set<String> axes;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Link>> entering = new LinkedHashMap<>();
  private final Map<String, Set<String>> readers = new LinkedHashMap<>();
  private final Set<String> losses = new LinkedHashSet<>();
  private final Set<String> algebra = new LinkedHashSet<>();

  Objectives(View view, Typed root, Set<String> axes) {
    this.view = view;
    this.root = root;
    this.axes = axes;
    view.root().allNodes().forEach(node -> nodes.put(node.id(), node));
    for (Link link : view.links()) {
      entering.computeIfAbsent(link.to(), to -> new ArrayList<>()).add(link);
      readers.computeIfAbsent(link.from(), from -> new LinkedHashSet<>()).add(link.to());
    }
    for (Node node : nodes.values()) {
      if (node.kind() == Node.Kind.LOSS && !readers.containsKey(node.id())) {
        losses.add(node.id());
      }
    }
    boolean more = true;
    while (more) {
      more = nodes.values().stream().filter(this::isAlgebra).map(Node::id).anyMatch(algebra::add);
    }
  }

  /** Whether only losses read it, and it has nothing to learn and nothing to hand on. */
  private boolean isAlgebra(Node node) {
    boolean plain =
        switch (node.kind()) {
          case CONSTANT, OPERATION, POINT, PICK, GRADIENT, LOSS, RULE -> true;
          case INPUT,
              TARGET,
              OUTPUT,
              WEIGHT,
              LAYER,
              BLOCK,
              DELAY,
              SHIFT,
              ALL,
              MEMORY,
              SAMPLE,
              SPIKE ->
              false;
        };
    return plain
        && node.weights() == Node.Weights.NONE
        && !losses.contains(node.id())
        && !algebra.contains(node.id())
        && isReadByLosses(node);
  }

  private boolean isReadByLosses(Node node) {
    Set<String> by = readers.getOrDefault(node.id(), Set.of());
    return !by.isEmpty() && by.stream().allMatch(id -> losses.contains(id) || algebra.contains(id));
  }

  View gathered() {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Link link : view.links()) {
      if (!algebra.contains(link.from()) && !algebra.contains(link.to())) {
        add(links, link);
      }
    }
    losses.forEach(loss -> parts(loss).forEach(part -> read(part, loss, links)));
    List<Node> targets = new ArrayList<>();
    Region root = without(view.root(), List.of(), targets);
    List<Node> all = new ArrayList<>(root.nodes());
    all.addAll(targets);
    return new View(
        view.title(),
        view.description(),
        root.with(all, root.regions()),
        List.copyOf(links.values()));
  }

  /** What a part of a loss reads of the network, the loss reads. */
  private void read(String part, String loss, Map<String, Link> links) {
    entering.getOrDefault(part, List.of()).stream()
        .filter(link -> !algebra.contains(link.from()))
        .map(link -> new Link(link.from(), loss, link.kind(), Optional.empty()))
        .forEach(link -> add(links, link));
  }

  private static void add(Map<String, Link> links, Link link) {
    links.merge(link.from() + " → " + link.to() + " " + link.kind(), link, Link::with);
  }

  /** What a loss is computed by. */
  private Set<String> parts(String loss) {
    Set<String> parts = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(loss));
    while (!open.isEmpty()) {
      entering.getOrDefault(open.remove(), List.of()).stream()
          .map(Link::from)
          .filter(algebra::contains)
          .filter(parts::add)
          .forEach(open::add);
    }
    return parts;
  }

  /** A region without the algebra of losses; targets that it had on its plates are taken out. */
  private Region without(Region region, List<Range> around, List<Node> targets) {
    List<Node> kept = new ArrayList<>();
    for (Node node : region.nodes()) {
      if (node.kind() == Node.Kind.TARGET && !around.isEmpty() && isReadByLosses(node)) {
        targets.add(all(node, around));
      } else if (!algebra.contains(node.id())) {
        kept.add(losses.contains(node.id()) ? octagon(node) : node);
      }
    }
    List<Region> regions = new ArrayList<>();
    for (Region inner : region.regions()) {
      List<Range> plates = new ArrayList<>(around);
      inner.axis().filter(axes::contains).ifPresent(axis -> plates.add(Range.of(inner)));
      Region emptied = without(inner, plates, targets);
      if (!emptied.allNodes().isEmpty()) {
        regions.add(emptied);
      }
    }
    return region.with(kept, regions);
  }

  /** A target at all steps: {@code z_1, …, z_T}. */
  private static Node all(Node target, List<Range> around) {
    Caption title = target.title();
    for (Range range : around) {
      Caption named = title;
      List<Formula> names =
          Stream.of(range.first(), range.end(0))
              .map(step -> new Steps(range, step).in(named))
              .filter(Caption.Maths.class::isInstance)
              .map(caption -> ((Caption.Maths) caption).formula())
              .toList();
      if (names.size() == 2 && !names.get(0).equals(names.get(1))) {
        title =
            Caption.maths(
                Unrolling.list(List.of(names.get(0), Formula.upright("…"), names.get(1))));
      }
    }
    return target.titled(title);
  }

  private Node octagon(Node loss) {
    Set<String> parts = parts(loss.id());
    List<String> members = new ArrayList<>(loss.members());
    boolean gradient = false;
    for (String part : parts) {
      Node node = Optional.ofNullable(nodes.get(part)).orElseThrow();
      members.addAll(node.members());
      gradient |= node.kind() == Node.Kind.GRADIENT;
    }
    if (parts.isEmpty()) {
      return loss;
    }
    Node whole = loss.with(details(loss, parts), members);
    return gradient
        ? whole.withBadge(new Node.Badge(Node.Mark.GRADIENT, Caption.words("")))
        : whole;
  }

  /** The formula of the loss, where everything that it names can be seen. */
  private List<Caption> details(Node loss, Set<String> parts) {
    boolean hidden =
        parts.stream()
            .flatMap(part -> Optional.ofNullable(nodes.get(part)).orElseThrow().members().stream())
            .flatMap(member -> root.block().value(member).stream())
            .anyMatch(value -> value.named() && !loss.id().equals("loss " + value.id()));
    return Equations.of(root).stream()
        .filter(equation -> equation.kind() == Equation.Kind.LOSS && !hidden)
        .filter(equation -> loss.id().equals("loss " + equation.values().get(0)))
        .map(Equation::right)
        .filter(right -> Tex.of(right).length() <= LONGEST)
        .map(Caption::maths)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }
}
