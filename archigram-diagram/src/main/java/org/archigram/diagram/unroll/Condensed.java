package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.Collections;
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
import org.archigram.model.formula.Formula;

/**
 * Puts one box in the place of all that a step computes.
 *
 * <p>Before: a plate with many operations. After: its inputs, its outputs, its delays and one box,
 * so that several steps find room side by side, as in a textbook.
 */
final class Condensed {
  /** More operations than this are too many to be drawn for each step. */
  private static final int MANY = 10;

  /** So many names of states find room at a line; more are listed in the box. */
  private static final int FEW = 3;

  private static final int NAMES_A_LINE = 5;

  private final View view;
  private final Region plate;
  private final String axis;
  private final String box;
  private final Handed handed;
  private final Map<String, Node> merged = new LinkedHashMap<>();
  private final Map<String, Node> delays = new LinkedHashMap<>();
  private final List<Formula> states = new ArrayList<>();

  private Condensed(View view, Region plate, Handed handed) {
    this.view = view;
    this.plate = plate;
    this.axis = plate.axis().orElseThrow();
    this.box = box(plate.id());
    this.handed = handed;
    for (Node node : plate.allNodes()) {
      if (!isKept(node)) {
        merged.put(node.id(), node);
      } else if (node.delay().isPresent()) {
        delays.put(node.id(), node);
      }
    }
  }

  /** The box that stands for all of a plate. */
  static String box(String plate) {
    return plate + " step";
  }

  /** The view with one box in the plate; the same view where its content is small. */
  static View of(View view, Region plate, Handed handed) {
    Condensed condensed = new Condensed(view, plate, handed);
    boolean condenses = condensed.merged.size() > MANY && !condensed.runsBothWays();
    return condenses ? condensed.view() : view;
  }

  /** One box that reads the step before and the step behind would wait for itself. */
  private boolean runsBothWays() {
    Set<Boolean> past = new LinkedHashSet<>();
    delays.values().forEach(node -> past.add(node.delay().orElseThrow().offset() < 0));
    for (String node : merged.keySet()) {
      handed.states(node).stream()
          .filter(state -> state.axis().equals(axis))
          .forEach(state -> past.add(state.offset() < 0));
    }
    return past.size() > 1;
  }

  private boolean isKept(Node node) {
    return switch (node.kind()) {
      case INPUT, OUTPUT, TARGET -> true;
      case DELAY, SHIFT, MEMORY ->
          node.delay().filter(delay -> delay.axis().equals(axis)).isPresent();
      case LOSS,
          RULE,
          WEIGHT,
          CONSTANT,
          LAYER,
          OPERATION,
          POINT,
          BLOCK,
          PICK,
          ALL,
          SAMPLE,
          SPIKE,
          GRADIENT ->
          false;
    };
  }

  private View view() {
    List<Formula> delayed =
        delays.values().stream().map(this::name).flatMap(Optional::stream).toList();
    states.addAll(handed.merge(box, merged.keySet(), delayed));
    if (states.size() > FEW) {
      handed.list(box);
    }
    Map<String, Link> links = new LinkedHashMap<>();
    for (Link link : view.links()) {
      String from = merged.containsKey(link.from()) ? box : link.from();
      String to = merged.containsKey(link.to()) ? box : link.to();
      if (!from.equals(to)) {
        int port = from.equals(box) ? 0 : link.port();
        Link moved = new Link(from, to, link.kind(), role(link, to), port);
        links.merge(moved.key(), moved, Link::with);
      }
    }
    Region root = replaced(view.root());
    return new View(view.title(), view.description(), root, List.copyOf(links.values()));
  }

  /** What one step hands on is named where it enters the next, unless that is too long. */
  private Optional<Caption> role(Link link, String to) {
    if (!to.equals(box)) {
      return link.role();
    }
    return Optional.ofNullable(delays.get(link.from())).flatMap(this::name).map(Caption::maths);
  }

  private List<Formula> delayed() {
    return delays.values().stream().map(this::ownName).flatMap(Optional::stream).toList();
  }

  /** The name of a delayed value, with what tells it from another of that name. */
  private Optional<Formula> name(Node delay) {
    Optional<Formula> own = ownName(delay);
    boolean twice = own.isPresent() && Collections.frequency(delayed(), own.get()) > 1;
    return twice ? own.map(name -> Handed.whole(name, handed.owner(delay.id()))) : own;
  }

  private Optional<Formula> ownName(Node delay) {
    return delay
        .result()
        .name()
        .filter(Caption.Maths.class::isInstance)
        .map(caption -> ((Caption.Maths) caption).formula());
  }

  private Region replaced(Region region) {
    if (region.id().equals(plate.id())) {
      Region kept = kept(region);
      List<Node> nodes = new ArrayList<>(kept.nodes());
      nodes.add(box());
      return region.with(nodes, kept.regions());
    }
    return region.with(region.nodes(), region.regions().stream().map(this::replaced).toList());
  }

  /** What stays of a region; a plate inside it only where it holds an input or an output. */
  private Region kept(Region region) {
    List<Node> nodes =
        region.nodes().stream().filter(node -> !merged.containsKey(node.id())).toList();
    List<Region> regions =
        region.regions().stream()
            .map(this::kept)
            .filter(inner -> !inner.allNodes().isEmpty())
            .toList();
    return region.with(nodes, regions);
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
        details(),
        Node.Result.NONE,
        weights(),
        List.copyOf(badges),
        Optional.empty(),
        members,
        "all that " + view.title() + " computes in one step, " + merged.size() + " operations");
  }

  private List<Caption> details() {
    List<Caption> details = new ArrayList<>(List.of(Caption.words("all of one step")));
    if (handed.isListed(box)) {
      details.add(Caption.words("what it reads of other steps:"));
      for (int i = 0; i < states.size(); i += NAMES_A_LINE) {
        List<Formula> line = states.subList(i, Math.min(states.size(), i + NAMES_A_LINE));
        details.add(Caption.maths(Unrolling.list(line)));
      }
    }
    return details;
  }

  /** Whether a badge of a part holds for the whole; letters do if they are used elsewhere too. */
  private boolean tells(Node.Badge badge) {
    return switch (badge.mark()) {
      case RANDOM, SPIKES, GRADIENT, RULE, TRAINED_BY -> true;
      case SHARED -> isUsedElsewhere(badge);
      case ACROSS -> true;
      case LOOP, SHIFT, EACH, HANDED, COPIES, GATE, CANDIDATE -> false;
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
    return Node.Weights.of(all);
  }
}
