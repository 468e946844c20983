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
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * Replaces the plates of one axis by its first steps and the last.
 *
 * <p>Before: delays inside the plates, and closed blocks that keep a state. After: neither; all
 * that a step hands on goes to the next step, and through dots to the last one.
 */
final class Unrolling {
  private final View view;
  private final Range range;
  private final Handed handed;

  /** The plate of each node that is on one. */
  private final Map<String, String> plates = new LinkedHashMap<>();

  private final Map<String, Node> inside = new LinkedHashMap<>();
  private final Map<String, Node> delays = new LinkedHashMap<>();
  private final Map<String, Position> picks = new LinkedHashMap<>();
  private final Map<String, Link> sources = new LinkedHashMap<>();
  private final Map<String, Link> initial = new LinkedHashMap<>();
  private final Copies copies;
  private final Between between = new Between();
  private final Map<String, Link> links = new LinkedHashMap<>();

  Unrolling(View view, List<Region> plates, Handed handed) {
    this.view = view;
    this.range = Range.of(plates.get(0));
    this.handed = handed;
    for (Region plate : plates) {
      for (Node node : plate.allNodes()) {
        this.plates.put(node.id(), plate.id());
        boolean delay = node.delay().filter(d -> d.axis().equals(range.axis())).isPresent();
        (delay ? delays : inside).put(node.id(), node);
      }
    }
    for (Node node : view.root().allNodes()) {
      if (node.kind() == Node.Kind.PICK) {
        picked(node.title()).ifPresent(step -> picks.put(node.id(), step));
      }
    }
    for (Link link : view.links()) {
      if (link.kind() == Link.Kind.INITIAL) {
        initial.putIfAbsent(link.to(), link);
      } else if (delays.containsKey(link.to()) || picks.containsKey(link.to())) {
        sources.putIfAbsent(link.to(), link);
      }
    }
    this.copies = new Copies(view, range, handed, delays.keySet());
  }

  View view() {
    view.links().forEach(this::unroll);
    inside.keySet().forEach(this::handOn);
    between.joined(links);
    return new View(
        view.title(), view.description(), replaced(view.root()), List.copyOf(links.values()));
  }

  private Region replaced(Region region) {
    List<Node> nodes =
        new ArrayList<>(
            region.nodes().stream().filter(node -> !picks.containsKey(node.id())).toList());
    List<Region> regions = new ArrayList<>();
    for (Region inner : region.regions()) {
      if (plates.containsValue(inner.id())) {
        range.shown().forEach(step -> regions.add(copies.of(inner, step)));
        nodes.addAll(between.nodes(inner.id()));
      } else {
        regions.add(replaced(inner));
      }
    }
    return region.with(nodes, regions);
  }

  private void unroll(Link link) {
    if (delays.containsKey(link.to()) || picks.containsKey(link.to())) {
      return;
    }
    if (inside.containsKey(link.to())) {
      range.shown().forEach(step -> read(link, step, range.id(link.to(), step)));
    } else if (picks.containsKey(link.from())) {
      read(link, range.end(0), link.to());
    } else if (inside.containsKey(link.from()) || delays.containsKey(link.from())) {
      range.shown().forEach(step -> read(link, step, link.to()));
    } else {
      add(link);
    }
  }

  /** The step in {@code t = T−1}, if that is of this axis. */
  private Optional<Position> picked(Caption title) {
    if (!(title instanceof Caption.Maths maths)
        || !(maths.formula() instanceof Formula.Row row)
        || row.parts().size() != 3
        || !row.parts().get(0).equals(Names.of(range.axis()))) {
      return Optional.empty();
    }
    Formula step = row.parts().get(2);
    if (step instanceof Formula.Row sum && sum.parts().size() == 3) {
      boolean behind = sum.parts().get(1) instanceof Formula.Sign sign && sign.text().equals("+");
      return Range.number(sum.parts().get(2)).map(by -> range.end(behind ? by : -by));
    }
    return Optional.of(
        Range.number(step).map(n -> new Position(false, n)).orElseGet(() -> range.end(0)));
  }

  /** Draws what a link brings at a step, from where it comes: behind delays that is elsewhere. */
  private void read(Link link, Position step, String reader) {
    Optional<Caption> role = link.role().map(new Steps(range, step)::in);
    String from = behind(link.from(), step, true);
    boolean listed = handed.isListed(link.to()) && delays.containsKey(link.from());
    boolean told = !listed || initial.values().stream().anyMatch(l -> l.from().equals(from));
    if (!from.equals(reader)) {
      add(new Link(from, reader, kind(link), told ? role : Optional.empty(), port(link, from)));
    }
  }

  /** A line that leaves the axis brings one step of it, where before it brought all. */
  private Link.Kind kind(Link link) {
    boolean leaves = inside.containsKey(link.from()) && !inside.containsKey(link.to());
    if (delays.containsKey(link.from())) {
      return Link.Kind.CARRIED;
    }
    return leaves && link.kind() == Link.Kind.ACROSS ? Link.Kind.DATA : link.kind();
  }

  /** What is read of a node at a step; behind a delay, of another step. */
  private String behind(String node, Position step, boolean past) {
    Node delay = delays.get(node);
    if (delay != null) {
      int offset = delay.delay().orElseThrow().offset();
      Position at = step.plus(offset);
      return range.isOutside(at) ? initial(delay, step) : behind(source(node), at, offset < 0);
    }
    Position picked = picks.get(node);
    return picked != null ? behind(source(node), picked, past) : source(node, step, past);
  }

  private String source(String delay) {
    return Optional.ofNullable(sources.get(delay)).map(Link::from).orElseThrow();
  }

  /** The port that a link comes from, behind delays, unless its step is not drawn. */
  private int port(Link link, String from) {
    Link source = sources.get(link.from());
    if (source != null) {
      return port(source, from);
    }
    boolean made =
        from.equals(link.from())
            || range.shown().stream().anyMatch(at -> from.equals(range.id(link.from(), at)));
    return made ? link.port() : 0;
  }

  /** The states inside a closed box go from one copy of it to another. */
  private void handOn(String node) {
    for (Handed.State state : handed.states(node)) {
      if (state.axis().equals(range.axis())) {
        range.shown().forEach(step -> handOn(node, state, step));
      }
    }
  }

  private void handOn(String node, Handed.State state, Position step) {
    Position from = step.plus(state.offset());
    Formula name = new Steps(range, step).in(state.name());
    List<Formula> names = handed.isListed(node) ? List.of() : List.of(name);
    boolean begins = range.isOutside(from);
    if (begins && state.begins()) {
      return;
    }
    String source =
        begins
            ? between.begin(plate(node), node + " " + name, names)
            : source(node, from, state.offset() < 0);
    Optional<Caption> role =
        handed.isListed(node) ? Optional.empty() : Optional.of(Caption.maths(name));
    add(new Link(source, range.id(node, step), Link.Kind.CARRIED, role));
  }

  /** What a node makes at a step, or the dots for the steps that are not drawn. */
  private String source(String node, Position step, boolean past) {
    if (!inside.containsKey(node)) {
      return node;
    }
    if (range.shows(step)) {
      return range.id(node, step);
    }
    List<Position> shown = range.shown();
    Position near = past ? shown.get(shown.size() - 2) : shown.get(shown.size() - 1);
    String dots = between.dots(plate(node), range.id(node, near));
    add(new Link(range.id(node, near), dots, Link.Kind.CARRIED, Optional.empty()));
    return dots;
  }

  /** What was there before the first step: a boundary that is written, or nothing. */
  private String initial(Node delay, Position step) {
    Link written = initial.get(delay.id());
    if (written != null) {
      return inside.containsKey(written.from()) ? range.id(written.from(), step) : written.from();
    }
    List<Formula> name =
        delay
            .result()
            .name()
            .map(new Steps(range, step)::in)
            .filter(Caption.Maths.class::isInstance)
            .map(caption -> List.of(((Caption.Maths) caption).formula()))
            .orElse(List.of());
    String source = sources.containsKey(delay.id()) ? source(delay.id()) : delay.id();
    String plate = plate(delay.id());
    boolean listed = handed.isListed(Condensed.box(plate));
    return between.begin(plate, source + " " + name, listed ? List.of() : name);
  }

  private String plate(String node) {
    return plates.getOrDefault(node, "");
  }

  private void add(Link link) {
    links.merge(link.key(), link, Link::with);
  }

  /** A formula for the names of several values. */
  static Formula list(List<Formula> names) {
    List<Formula> row = new ArrayList<>();
    for (Formula name : names) {
      if (!row.isEmpty()) {
        row.add(new Formula.Sign(",", Formula.Kind.PUNCTUATION));
      }
      row.add(name);
    }
    return row.size() == 1 ? row.get(0) : new Formula.Row(row);
  }
}
