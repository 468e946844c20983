package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.model.Operator;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * Replaces a plate by its steps 1, 2 and the last.
 *
 * <p>Before: delays inside the plate. After: none; what a step hands on goes to the next step, and
 * through dots to the last one. All steps share their weights, and say so.
 */
final class Unrolling {
  private static final int SHOWN = 2;
  private final View view;
  private final Region plate;
  private final String axis;
  private final List<String> steps;
  private final Map<String, Node> inside = new LinkedHashMap<>();
  private final Map<String, Node> delays = new LinkedHashMap<>();
  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Map<String, Node> added = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();

  Unrolling(View view, Region plate) {
    this.view = view;
    this.plate = plate;
    this.axis = plate.axis().orElseThrow();
    this.steps = List.of("1", "2", last(axis));
    for (Node node : plate.allNodes()) {
      boolean delay = node.delay().filter(d -> d.axis().equals(axis)).isPresent();
      (delay ? delays : inside).put(node.id(), node);
      boolean lettered = node.badges().stream().anyMatch(b -> b.mark() == Node.Mark.SHARED);
      if (!delay && !lettered && node.weights() != Node.Weights.NONE) {
        letters.put(node.id(), Character.toString((char) ('a' + letters.size() % 26)));
      }
    }
  }

  private static String last(String axis) {
    return axis.length() == 1 ? axis.toUpperCase(java.util.Locale.ROOT) : axis + "_last";
  }

  View view() {
    view.links().forEach(this::unroll);
    Region root = replaced(view.root());
    return new View(view.title(), view.description(), root, List.copyOf(links.values()));
  }

  private Region replaced(Region region) {
    List<Node> nodes = new ArrayList<>(region.nodes());
    List<Region> regions = new ArrayList<>();
    for (Region inner : region.regions()) {
      if (inner.id().equals(plate.id())) {
        nodes.addAll(added.values());
        steps.forEach(step -> regions.add(copy(plate, step)));
      } else {
        regions.add(replaced(inner));
      }
    }
    return region.with(nodes, regions);
  }

  private Region copy(Region region, String step) {
    List<Node> nodes =
        region.nodes().stream()
            .filter(node -> !delays.containsKey(node.id()))
            .map(node -> copy(node, step))
            .toList();
    List<Region> inner = region.regions().stream().map(r -> copy(r, step)).toList();
    Optional<Caption> corner =
        region == plate
            ? Optional.of(
                Caption.maths(Formula.row(Names.of(axis), Formula.relation("="), Names.size(step))))
            : region.corner();
    return new Region(
        id(region.id(), step),
        region.kind(),
        region.title(),
        corner,
        region.axis(),
        region.badges(),
        nodes,
        inner);
  }

  private Node copy(Node node, String step) {
    Steps at = new Steps(axis, step);
    Node.Result result = new Node.Result(node.result().name().map(at::in), node.result().shape());
    Node copied =
        new Node(
            id(node.id(), step),
            node.kind(),
            node.family(),
            node.operation(),
            at.in(node.title()),
            node.details(),
            result,
            node.weights(),
            node.badges(),
            node.delay(),
            node.members(),
            node.description() + "; at step " + step);
    String letter = letters.get(node.id());
    return letter == null
        ? copied
        : copied.withBadge(new Node.Badge(Node.Mark.SHARED, Caption.words(letter)));
  }

  private static String id(String id, String step) {
    return id + " @" + step;
  }

  private void unroll(Link link) {
    if (delays.containsKey(link.to())) {
      return;
    }
    if (delays.containsKey(link.from())) {
      carry(link);
    } else if (inside.containsKey(link.to())) {
      for (String step : steps) {
        boolean both = inside.containsKey(link.from());
        add(both ? id(link.from(), step) : link.from(), id(link.to(), step), link);
      }
    } else if (inside.containsKey(link.from())) {
      leave(link);
    } else {
      add(link);
    }
  }

  /** A picked step leaves from that step, everything else from all. */
  private void leave(Link link) {
    boolean picks =
        view.root().allNodes().stream()
            .anyMatch(n -> n.id().equals(link.to()) && n.kind() == Node.Kind.PICK);
    List<String> from = picks ? List.of(steps.get(SHOWN)) : steps;
    from.forEach(step -> add(id(link.from(), step), link.to(), link));
  }

  private void add(String from, String to, Link like) {
    add(new Link(from, to, like.kind(), like.role()));
  }

  /** Two values that one box hands to another share a line, which names both. */
  private void add(Link link) {
    String key = link.from() + " → " + link.to() + " " + link.kind();
    links.merge(key, link, Link::with);
  }

  /** What a delay reads at each step that is drawn. */
  private void carry(Link link) {
    Node delay = delays.get(link.from());
    if (delay == null) {
      return;
    }
    int offset = delay.delay().orElseThrow().offset();
    String source = source(delay.id());
    for (int at = 0; at < steps.size(); at++) {
      String from = reads(delay, source, at, offset);
      String to = inside.containsKey(link.to()) ? id(link.to(), steps.get(at)) : link.to();
      Optional<Caption> role = link.role().map(new Steps(axis, steps.get(at))::in);
      add(new Link(from, to, Link.Kind.CARRIED, role));
    }
  }

  private String source(String delay) {
    return view.links().stream()
        .filter(l -> l.to().equals(delay) && l.kind() != Link.Kind.INITIAL)
        .map(Link::from)
        .findFirst()
        .orElseThrow();
  }

  private String reads(Node delay, String source, int at, int offset) {
    boolean past = offset < 0;
    int step = at + offset;
    boolean known = past ? at < SHOWN && step >= 0 : at < SHOWN && step < SHOWN;
    if (known) {
      return id(source, steps.get(step));
    }
    boolean begins = past ? at < SHOWN : at == SHOWN;
    return begins ? initial(delay, at) : dots(source, past);
  }

  /** What was there before the first step; a boundary that is written, or nothing. */
  private String initial(Node delay, int at) {
    for (Link link : view.links()) {
      if (link.to().equals(delay.id()) && link.kind() == Link.Kind.INITIAL) {
        return inside.containsKey(link.from()) ? id(link.from(), steps.get(at)) : link.from();
      }
    }
    String id = id(delay.id(), steps.get(at));
    Caption name = delay.result().name().orElse(delay.title());
    added.put(id, plain(id, new Steps(axis, steps.get(at)).in(name), "before the first step"));
    return id;
  }

  private String dots(String source, boolean past) {
    String id = source + " …";
    added.put(id, plain(id, Caption.words("· · ·"), "the steps between"));
    String from = id(source, steps.get(past ? SHOWN - 1 : SHOWN));
    add(new Link(from, id, Link.Kind.CARRIED, Optional.empty()));
    return id;
  }

  private static Node plain(String id, Caption title, String description) {
    return new Node(
        id,
        Node.Kind.CONSTANT,
        Operator.Family.ARRANGEMENT,
        "",
        title,
        List.of(),
        Node.Result.NONE,
        Node.Weights.NONE,
        List.of(),
        Optional.empty(),
        List.of(),
        description);
  }
}
