package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;

/** Draws links as lines with rounded corners, an arrow head each, and dots where they part. */
final class EdgeDrawing {
  private static final double HEAD = 5.5;

  /** How far a gradient runs from its data, to the right first. */
  private static final List<Double> SIDES = List.of(3.2, -3.2, 2.4, -2.4);

  private final Placed placed;
  private final Theme theme;
  private final Letters letters;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  EdgeDrawing(Placed placed, Theme theme, Letters letters) {
    this.placed = placed;
    this.theme = theme;
    this.letters = letters;
    placed.view().root().allNodes().forEach(node -> nodes.put(node.id(), node));
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    Map<String, List<List<Point>>> leaving = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>(placed.view().links());
    links.sort(Comparator.comparing(link -> link.kind() != Link.Kind.FEEDBACK));
    for (Link link : links) {
      List<Point> route = route(link);
      if (route.size() > 1) {
        marks.add(edge(link, route));
        if (link.kind() != Link.Kind.BACKWARD) {
          leaving
              .computeIfAbsent(link.from() + " #" + link.port(), from -> new ArrayList<>())
              .add(route);
        }
      }
    }
    leaving.forEach(
        (from, routes) -> {
          for (Point dot : Junctions.of(routes)) {
            marks.add(new Mark.Shape(Figures.circle(dot, 1.7), Style.filled(theme.line())));
          }
        });
    return marks;
  }

  private List<Point> route(Link link) {
    if (link.kind() == Link.Kind.BACKWARD) {
      return beside(link);
    }
    List<Point> route = placed.plan().routes().getOrDefault(Placed.wire(link), List.of());
    if (route.size() < 2) {
      return route;
    }
    List<Point> clipped = new ArrayList<>(route);
    clipped.set(0, clip(link.from(), route.get(0), route.get(1)));
    int last = route.size() - 1;
    clipped.set(last, clip(link.to(), route.get(last), route.get(last - 1)));
    return clipped;
  }

  /** A gradient goes beside the link whose data it answers, the other way. */
  private List<Point> beside(Link link) {
    for (Link forward : placed.view().links()) {
      if (forward.kind() != Link.Kind.BACKWARD
          && forward.from().equals(link.to())
          && forward.to().equals(link.from())) {
        return beside(forward, route(forward));
      }
    }
    return List.of();
  }

  /** On the right-hand side, or where no other line runs. */
  private List<Point> beside(Link forward, List<Point> route) {
    for (double off : SIDES) {
      List<Point> line = Parallel.reversed(route, off);
      boolean clear =
          placed.view().links().stream()
              .filter(other -> other.kind() != Link.Kind.BACKWARD && !other.equals(forward))
              .noneMatch(other -> Parallel.touch(line, route(other)));
      if (clear) {
        return line;
      }
    }
    return Parallel.reversed(route, SIDES.get(0));
  }

  /** Moves an end from the border of a node's box onto its outline. */
  private Point clip(String id, Point end, Point next) {
    Body body = placed.bodies().get(id);
    return body == null ? end : body.form().end(placed.box(id), end, next);
  }

  private Mark edge(Link link, List<Point> route) {
    Color color = color(link);
    Style style = style(link.kind(), color);
    int n = route.size();
    Point tip = route.get(n - 1);
    Point before = route.get(n - 2);
    List<Point> shaft = new ArrayList<>(route);
    shaft.set(
        n - 1, tip.towards(before, Math.min(1, (HEAD - 1) / Math.max(0.1, tip.distance(before)))));
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Shape(Figures.polyline(shaft, 4), style));
    marks.addAll(heads(link.kind(), before, tip, color));
    return new Mark.Group(
        "edge " + Placed.wire(link),
        "edge",
        new Caption(spoken(link.from()) + " → " + spoken(link.to()), word(link)),
        data(link),
        marks);
  }

  private static Map<String, String> data(Link link) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("from", link.from());
    data.put("to", link.to());
    data.put("kind", word(link));
    if (link.port() > 0) {
      data.put("port", Integer.toString(link.port()));
    }
    return data;
  }

  /** The head of an arrow; two where it brings all steps of an axis. */
  static List<Mark> heads(Link.Kind kind, Point before, Point tip, Color color) {
    List<Mark> heads = new ArrayList<>();
    heads.add(new Mark.Shape(Figures.arrowHead(before, tip, HEAD), Style.filled(color)));
    if (kind == Link.Kind.ACROSS) {
      Point second = tip.towards(before, Math.min(1, HEAD / Math.max(0.1, tip.distance(before))));
      heads.add(new Mark.Shape(Figures.arrowHead(before, second, HEAD), Style.filled(color)));
    }
    return heads;
  }

  /** Each kind of line has a form of its own, so that colour is never needed. */
  static Style style(Link.Kind kind, Color color) {
    return switch (kind) {
      case DATA -> Style.stroked(color, 1.0);
      case ACROSS, CARRIED -> Style.stroked(color, 1.25);
      case FEEDBACK -> Style.stroked(color, 1.6);
      case INITIAL -> Style.stroked(color, 1.1).withDash(1.2, 2.2);
      case GRADIENT, BACKWARD -> Style.stroked(color, 1.0).withDash(3.0, 2.0);
      case SCORE -> Style.stroked(color, 1.0).withDash(6.0, 2.0);
      case RULE, FOUND -> Style.stroked(color, 1.0);
    };
  }

  private String spoken(String id) {
    return Optional.ofNullable(nodes.get(id)).map(new Spoken(letters)::name).orElse(id);
  }

  private static String word(Link link) {
    return link.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  private Color color(Link link) {
    return switch (link.kind()) {
      case DATA -> theme.line();
      case ACROSS -> theme.across();
      case FEEDBACK, CARRIED, INITIAL -> theme.loop();
      case GRADIENT, BACKWARD, SCORE, RULE, FOUND -> theme.backward();
    };
  }

  /** The names of inputs, in the boxes or beside the arrow heads, and of several outputs. */
  List<Mark> roles() {
    List<Mark> marks = new ArrayList<>();
    for (Link link : placed.view().links()) {
      Optional<Label> role = Placed.role(link, letters);
      List<Point> route = route(link);
      if (role.isPresent() && route.size() > 1) {
        marks.add(role(link, role.get(), route));
      }
      port(link).ifPresent(marks::add);
    }
    return marks;
  }

  /** The name of an output, beside the beginning of its line. */
  private Optional<Mark> port(Link link) {
    return Optional.ofNullable(placed.bodies().get(link.from()))
        .flatMap(body -> body.port(link))
        .flatMap(
            name ->
                placed
                    .text("port " + Placed.wire(link))
                    .map(box -> Mark.Text.centred(name, box.centre(), theme.ink())));
  }

  private Mark role(Link link, Label role, List<Point> route) {
    Optional<Box> outside = placed.text("role " + Placed.wire(link));
    if (outside.isPresent()) {
      return Mark.Text.centred(role, outside.get().centre(), ink(link));
    }
    Point end = route.get(route.size() - 1);
    Point before = route.get(route.size() - 2);
    if (Math.abs(end.x() - before.x()) < 0.01) {
      double down = end.y() > before.y() ? 6.5 : -6.5;
      return Mark.Text.centred(role, end.plus(0, down), ink(link));
    }
    double left = end.x() > before.x() ? 3 : -3 - role.width();
    return Mark.Text.after(role, end.plus(left, 0), ink(link));
  }

  private Color ink(Link link) {
    return link.kind() == Link.Kind.INITIAL ? theme.loop() : theme.faint();
  }
}
