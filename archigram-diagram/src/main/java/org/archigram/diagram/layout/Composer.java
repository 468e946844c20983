package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Nesting.Cut;

/** Lays out areas from the inside out, then puts them together. */
final class Composer {

  private final Nesting nesting;
  private final Map<String, Laid> laid = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Point> corners = new LinkedHashMap<>();

  private final Room room;

  Composer(Nesting nesting, Room room) {
    this.nesting = nesting;
    this.room = room;
  }

  Plan plan() {
    layOut(nesting.root, room);
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

  private void layOut(Area area, Room outer) {
    Room inner = outer.inside(area.margin());
    area.areas().forEach(each -> layOut(each, inner));
    Nesting.Level level = nesting.level(area);
    List<Child> children = new ArrayList<>();
    Map<String, Integer> entrances = entrances(level);
    for (Area.Item item : area.items()) {
      children.add(Child.of(item, entrances.getOrDefault(item.id(), 0)));
    }
    area.areas().forEach(each -> children.add(Child.of(each, get(each))));
    laid.put(area.id(), Rows.of(children, level, inner).framed(area));
  }

  /** How many lines enter each child. */
  private static Map<String, Integer> entrances(Nesting.Level level) {
    Map<String, Integer> entrances = new HashMap<>();
    level.forward().forEach(piece -> entrances.merge(piece.to().child(), 1, Integer::sum));
    level.back().forEach(piece -> entrances.merge(piece.to().child(), 1, Integer::sum));
    return entrances;
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
      route.addAll(Polyline.shifted(line, corner.x(), corner.y()));
    }
    if (!route.isEmpty()) {
      route.add(0, new Point(source.right(), route.get(0).y()));
    }
    return Polyline.simplified(route);
  }
}
