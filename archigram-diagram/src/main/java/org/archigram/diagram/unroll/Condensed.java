package org.archigram.diagram.unroll;

import java.util.ArrayList;
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
import org.archigram.model.Operator;

/**
 * Puts one box in the place of all that a step computes.
 *
 * <p>Before: a plate with many operations. After: its inputs, its outputs, its delays and one box,
 * so that several steps find room side by side, as in a textbook.
 */
final class Condensed {
  /** More operations than this are too many to be drawn for each step. */
  private static final int MANY = 10;

  /** More values than this go from step to step as one state. */
  private static final int STATES = 5;

  private final View view;
  private final Region plate;
  private final String axis;
  private final String box;
  private final Map<String, Node> merged = new LinkedHashMap<>();
  private final Map<String, Node> states;

  private Condensed(View view, Region plate) {
    this.view = view;
    this.plate = plate;
    this.axis = plate.axis().orElseThrow();
    this.box = plate.id() + " step";
    plate.allNodes().stream()
        .filter(node -> !isKept(node))
        .forEach(node -> merged.put(node.id(), node));
    this.states = states();
  }

  /** The view with one box in the plate; the same view where its content is small. */
  static View of(View view, Region plate) {
    Condensed condensed = new Condensed(view, plate);
    boolean condenses = condensed.merged.size() > MANY && !condensed.runsBothWays();
    return condenses ? condensed.view() : view;
  }

  /** One box that reads the step before and the step behind would wait for itself. */
  private boolean runsBothWays() {
    return plate.allNodes().stream()
            .flatMap(node -> node.delay().stream())
            .filter(delay -> delay.axis().equals(axis))
            .map(delay -> delay.offset() < 0)
            .distinct()
            .count()
        > 1;
  }

  private boolean isKept(Node node) {
    return switch (node.kind()) {
      case INPUT, OUTPUT, TARGET -> true;
      case DELAY, SHIFT, MEMORY ->
          node.delay().filter(delay -> delay.axis().equals(axis)).isPresent();
      case LOSS -> endsHere(node);
      case WEIGHT, CONSTANT, LAYER, OPERATION, POINT, BLOCK, PICK, ALL, SAMPLE, SPIKE, GRADIENT ->
          false;
    };
  }

  /** Whether nothing inside the plate reads it, so that it can stand behind the box. */
  private boolean endsHere(Node node) {
    Set<String> inside = new LinkedHashSet<>();
    plate.allNodes().forEach(other -> inside.add(other.id()));
    return view.links().stream()
        .noneMatch(link -> link.from().equals(node.id()) && inside.contains(link.to()));
  }

  /** The delays by one step, where there are so many that each of them would be a line. */
  private Map<String, Node> states() {
    Map<String, Node> states = new LinkedHashMap<>();
    for (Node node : plate.allNodes()) {
      Optional<Node.Delay> delay = node.delay().filter(d -> d.axis().equals(axis));
      if (delay.isPresent() && Math.abs(delay.get().offset()) == 1) {
        states.put(node.id(), node);
      }
    }
    return states.size() > STATES ? states : Map.of();
  }

  private String id(String id) {
    return merged.containsKey(id) ? box : states.containsKey(id) ? box + " state" : id;
  }

  private View view() {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Link link : view.links()) {
      String from = id(link.from());
      String to = id(link.to());
      boolean hidden = from.equals(box) && link.kind() == Link.Kind.INITIAL;
      if (!from.equals(to) && !hidden) {
        Link moved = new Link(from, to, link.kind(), role(link, from, to));
        links.putIfAbsent(from + " " + to + " " + link.kind(), moved);
      }
    }
    Region root = replaced(view.root());
    return new View(view.title(), view.description(), root, List.copyOf(links.values()));
  }

  /** What one step hands on is named where it enters the next. */
  private Optional<Caption> role(Link link, String from, String to) {
    if (!to.equals(box)) {
      return link.role();
    }
    return kept().stream()
        .filter(node -> node.id().equals(from) && node.delay().isPresent())
        .findFirst()
        .flatMap(node -> node.result().name());
  }

  private Region replaced(Region region) {
    if (region.id().equals(plate.id())) {
      List<Node> nodes = kept();
      nodes.add(box());
      return region.with(nodes, List.of());
    }
    return region.with(region.nodes(), region.regions().stream().map(this::replaced).toList());
  }

  private List<Node> kept() {
    List<Node> nodes = new ArrayList<>();
    plate.allNodes().stream()
        .filter(node -> isKept(node) && !states.containsKey(node.id()))
        .forEach(nodes::add);
    states.values().stream().limit(1).forEach(first -> nodes.add(state(first)));
    return nodes;
  }

  private Node state(Node first) {
    List<String> members = new ArrayList<>();
    states.values().forEach(node -> members.addAll(node.members()));
    return new Node(
        box + " state",
        Node.Kind.DELAY,
        first.family(),
        "",
        Caption.words("state"),
        List.of(),
        new Node.Result(Optional.of(Caption.words("state")), Optional.empty()),
        Node.Weights.NONE,
        List.of(),
        first.delay(),
        members,
        "all " + states.size() + " values that one step hands to the next");
  }

  private Node box() {
    Set<Node.Badge> badges = new LinkedHashSet<>();
    List<String> members = new ArrayList<>();
    for (Node node : merged.values()) {
      members.addAll(node.members());
      node.badges().stream().filter(this::tells).forEach(badges::add);
    }
    return new Node(
        box,
        Node.Kind.BLOCK,
        Operator.Family.PRODUCT,
        "",
        Caption.words(view.title()),
        List.of(Caption.words("all of one step")),
        Node.Result.NONE,
        weights(),
        List.copyOf(badges),
        Optional.empty(),
        members,
        "all that " + view.title() + " computes in one step, " + merged.size() + " operations");
  }

  /** Whether a badge of a part holds for the whole; letters do if they are used elsewhere too. */
  private boolean tells(Node.Badge badge) {
    return switch (badge.mark()) {
      case RANDOM, SPIKES, GRADIENT, RULE, TRAINED_BY -> true;
      case SHARED -> isUsedElsewhere(badge);
      case ACROSS -> true;
      case LOOP, SHIFT, COPIES -> false;
    };
  }

  private boolean isUsedElsewhere(Node.Badge badge) {
    return view.root().allNodes().stream()
            .filter(node -> !merged.containsKey(node.id()))
            .anyMatch(node -> node.badges().contains(badge))
        || outside(view.root()).stream().anyMatch(region -> region.badges().contains(badge));
  }

  private List<Region> outside(Region region) {
    List<Region> all = new ArrayList<>();
    if (!region.id().equals(plate.id())) {
      all.add(region);
      region.regions().forEach(inner -> all.addAll(outside(inner)));
    }
    return all;
  }

  private Node.Weights weights() {
    Set<Node.Weights> all = new LinkedHashSet<>();
    merged.values().stream()
        .map(Node::weights)
        .filter(weights -> weights != Node.Weights.NONE)
        .forEach(all::add);
    return switch (all.size()) {
      case 0 -> Node.Weights.NONE;
      case 1 -> all.iterator().next();
      default -> Node.Weights.MIXED;
    };
  }
}
