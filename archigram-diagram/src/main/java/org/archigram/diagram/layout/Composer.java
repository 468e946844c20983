package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Engine.Sketch;
import org.archigram.diagram.layout.Nesting.Cut;
import org.archigram.diagram.layout.Nesting.End;
import org.archigram.diagram.layout.Nesting.Piece;

/** Lays out areas from the inside out, then puts them together. */
final class Composer {

  /**
   * An area that is laid out; all positions count from its corner.
   *
   * @param gates where lines cross its border, by gate
   */
  record Laid(
      double along,
      double across,
      Map<String, Box> boxes,
      Map<Piece, List<Point>> lines,
      Map<String, Double> gates) {}

  private final Nesting nesting;
  private final Map<String, Laid> laid = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Point> corners = new LinkedHashMap<>();

  Composer(Nesting nesting) {
    this.nesting = nesting;
  }

  Plan plan() {
    layOut(nesting.root);
    Laid whole = get(nesting.root);
    place(nesting.root, new Point(0, 0));
    Map<String, List<Point>> routes = new LinkedHashMap<>();
    nesting.wires.forEach(wire -> routes.put(wire.id(), route(wire)));
    return new Plan(new Box(0, 0, whole.along(), whole.across()), boxes, routes);
  }

  private Laid get(Area area) {
    Laid found = laid.get(area.id());
    if (found == null) {
      throw new IllegalStateException("not laid out: " + area.id());
    }
    return found;
  }

  private void layOut(Area area) {
    area.areas().forEach(this::layOut);
    Nesting.Level level = nesting.level(area);
    List<Child> children = new ArrayList<>();
    Map<String, Integer> entrances = entrances(level);
    for (Area.Item item : area.items()) {
      children.add(Child.of(item, entrances.getOrDefault(item.id(), 0)));
    }
    area.areas().forEach(inner -> children.add(Child.of(inner, get(inner))));
    Sketch sketch = Engine.sketch(children, level);
    laid.put(area.id(), finished(area, level, sketch));
  }

  /** How many lines enter each child. */
  private static Map<String, Integer> entrances(Nesting.Level level) {
    Map<String, Integer> entrances = new HashMap<>();
    level.forward().forEach(piece -> entrances.merge(piece.to().child(), 1, Integer::sum));
    level.back().forEach(piece -> entrances.merge(piece.to().child(), 1, Integer::sum));
    return entrances;
  }

  private static Laid finished(Area area, Nesting.Level level, Sketch sketch) {
    Box content = content(sketch);
    List<Piece> back = List.copyOf(level.back());
    List<Loops.Loop> loops = new ArrayList<>();
    for (Piece piece : back) {
      List<Point> line = sketch.lines().getOrDefault(piece, List.of(new Point(0, 0)));
      Point entry = sketch.gates().getOrDefault(piece.to(), new Point(0, 0));
      loops.add(new Loops.Loop(line.get(line.size() - 1), entry));
    }
    Loops.Routes routes =
        Loops.around(
            new Loops.Inside(content, List.copyOf(sketch.boxes().values())),
            loops,
            gates(level, sketch, true),
            gates(level, sketch, false));
    Area.Margin margin = area.margin();
    Box around = routes.around();
    double dx = margin.before() - around.x();
    double dy = margin.left() - around.y();
    double needed = around.width() + margin.before() + margin.behind();
    double along = Math.max(needed, area.least());
    double across = around.height() + margin.left() + margin.right();

    Map<String, Box> boxes = new LinkedHashMap<>();
    sketch.boxes().forEach((id, box) -> boxes.put(id, box.shift(dx, dy)));
    Map<Piece, List<Point>> lines = new LinkedHashMap<>();
    sketch.lines().forEach((p, line) -> lines.put(p, toBorder(p, shift(line, dx, dy), along)));
    for (int i = 0; i < back.size(); i++) {
      List<Point> whole = new ArrayList<>(lines.getOrDefault(back.get(i), List.of()));
      whole.addAll(shift(routes.lines().get(i), dx, dy));
      lines.put(back.get(i), whole);
    }
    Map<String, Double> gates = new LinkedHashMap<>();
    sketch.gates().entrySet().stream()
        .filter(gate -> gate.getKey().border())
        .forEach(gate -> gates.put(gate.getKey().gate(), gate.getValue().y() + dy));
    return new Laid(along, across, boxes, lines, gates);
  }

  private static Box content(Sketch sketch) {
    List<Point> points = new ArrayList<>();
    for (Box box : sketch.boxes().values()) {
      points.add(new Point(box.x(), box.y()));
      points.add(new Point(box.right(), box.bottom()));
    }
    sketch.lines().values().forEach(points::addAll);
    return points.isEmpty() ? new Box(0, 0, 0, 0) : Box.of(points);
  }

  private static List<Double> gates(Nesting.Level level, Sketch sketch, boolean entrances) {
    return level.forward().stream()
        .map(piece -> entrances ? piece.from() : piece.to())
        .filter(End::border)
        .distinct()
        .map(end -> sketch.gates().getOrDefault(end, new Point(0, 0)).y())
        .toList();
  }

  private static List<Point> shift(List<Point> line, double dx, double dy) {
    return line.stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList();
  }

  /** Lengthens a line that crosses the area's border up to that border. */
  private static List<Point> toBorder(Piece piece, List<Point> line, double along) {
    List<Point> longer = new ArrayList<>(line);
    if (piece.from().border()) {
      longer.add(0, new Point(0, line.get(0).y()));
    }
    if (piece.to().border()) {
      longer.add(new Point(along, line.get(line.size() - 1).y()));
    }
    return longer;
  }

  private void place(Area area, Point corner) {
    Laid inside = get(area);
    corners.put(area.id(), corner);
    boxes.put(area.id(), new Box(corner.x(), corner.y(), inside.along(), inside.across()));
    for (Area.Item item : area.items()) {
      Box room = at(inside, item.id()).shift(corner.x(), corner.y());
      double y = room.y() + (room.height() - across(item, room)) / 2;
      boxes.put(item.id(), new Box(room.x(), y, item.along(), across(item, room)));
    }
    for (Area inner : area.areas()) {
      Box room = at(inside, inner.id());
      place(inner, new Point(corner.x() + room.x(), corner.y() + room.y()));
    }
  }

  /** A box that many lines enter grows, unless its room is only for a label. */
  private static double across(Area.Item item, Box room) {
    boolean label = room.height() <= 2 * item.zoneAcross() + 0.01;
    return label ? item.across() : room.height();
  }

  private static Box at(Laid inside, String id) {
    return inside.boxes().getOrDefault(id, new Box(0, 0, 0, 0));
  }

  private List<Point> route(Wire wire) {
    List<Point> route = new ArrayList<>();
    Box source = boxes.getOrDefault(wire.from(), new Box(0, 0, 0, 0));
    for (Cut cut : nesting.cuts(wire)) {
      Point corner = corners.getOrDefault(cut.area(), new Point(0, 0));
      List<Point> line =
          laid.containsKey(cut.area())
              ? laid.get(cut.area()).lines().getOrDefault(cut.piece(), List.of())
              : List.of();
      route.addAll(shift(line, corner.x(), corner.y()));
    }
    if (!route.isEmpty()) {
      route.add(0, new Point(source.right(), route.get(0).y()));
    }
    return Polyline.simplified(route);
  }
}
