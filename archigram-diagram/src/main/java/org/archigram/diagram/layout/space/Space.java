package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.grid.Grid;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.layout.sketch.Size;

/**
 * A picture with coordinates.
 *
 * @param boxes where boxes and areas are, by id
 * @param insides where the content of boxes is, by id
 * @param texts where texts are: {@code name}, {@code shape}, {@code title} or {@code corner} of an
 *     id, or {@code role} of a wire's
 * @param routes the corners of every line, by the id of its wire
 */
public record Space(
    Map<String, Box> boxes,
    Map<String, Box> insides,
    Map<String, Box> texts,
    Map<String, List<Point>> routes) {
  private static final int TIMES = 2;

  /** The coordinates of a picture; where it does not fit its page, columns need not be aligned. */
  public static Space of(Graph graph, Lines lines, Flow flow, Page page) {
    Parts parts = Parts.of(graph, lines);
    Writing writing = new Writing(parts, flow);
    List<Text> texts = writing.first();
    if (graph.size() > Grid.MANY) {
      Places plain = new Rooms(parts, texts).places();
      return space(graph, spaced(parts, plain, texts, true), texts);
    }
    texts = writing.better(new Rooms(parts, texts).places());
    Places start = new Rooms(parts, texts).places();
    Space best = space(graph, spaced(parts, start, texts, true), texts);
    if (best.fits(page) && best.collisions() == 0) {
      return best;
    }
    Space free = space(graph, spaced(parts, start, texts, false), texts);
    best = free.collisions() <= best.collisions() ? free : best;
    for (int again = 0; again < TIMES && best.collisions() > 0; again++) {
      texts = writing.better(start);
      start = new Rooms(parts, texts).places();
      for (Places places : List.of(spaced(parts, start, texts, false), start)) {
        Space next = space(graph, places, texts);
        best = next.collisions() < best.collisions() ? next : best;
      }
    }
    return best;
  }

  private boolean fits(Page page) {
    Box size = size();
    return size.width() <= page.width() && size.height() <= page.height();
  }

  /** How many texts touch a line, a box or another text. */
  public int collisions() {
    List<Box> others = new ArrayList<>();
    insides.keySet().forEach(id -> others.add(boxOf(id)));
    routes.values().forEach(route -> others.addAll(pieces(route)));
    int collisions = 0;
    for (Box text : texts.values()) {
      collisions += others.stream().anyMatch(text::overlaps) ? 1 : 0;
      others.add(text);
    }
    return collisions;
  }

  /** The straight pieces of a line, with its width. */
  private static List<Box> pieces(List<Point> route) {
    List<Box> pieces = new ArrayList<>();
    for (int i = 1; i < route.size(); i++) {
      pieces.add(Box.of(route.subList(i - 1, i + 1)).grow(0.5));
    }
    return pieces;
  }

  private Box boxOf(String id) {
    return java.util.Objects.requireNonNull(boxes.get(id));
  }

  private static Places spaced(Parts parts, Places start, List<Text> texts, boolean aligned) {
    Places places = start.copy();
    for (int time = 0; time < TIMES; time++) {
      for (int axis = 0; axis < 2; axis++) {
        Things things = new Things(parts, places, axis).collect(texts, aligned);
        new Spacing(parts, things, axis).apply(places);
      }
    }
    return places;
  }

  private static Space space(Graph graph, Places places, List<Text> texts) {
    Space space =
        new Space(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (int i = 0; i < graph.size(); i++) {
      String id = graph.items().get(i).id();
      space.boxes.put(id, places.boxOf(i));
      space.insides.put(id, places.insideOf(i));
    }
    for (int k = 0; k < graph.zones().size(); k++) {
      space.area(graph.zones().get(k).area(), places.zone(k));
    }
    for (Text text : texts) {
      space.texts.put(text.id(), places.textBox(text));
    }
    for (int k = 0; k < graph.links().size(); k++) {
      space.routes.put(graph.links().get(k).wire().id(), places.route(k));
    }
    Box size = space.size();
    return space.moved(-size.x(), -size.y());
  }

  private void area(Area area, Box box) {
    boxes.put(area.id(), box);
    Size title = area.title();
    if (!title.none()) {
      double x = box.x() + Things.TITLE_IN;
      double y = box.y() + Things.TITLE_DOWN;
      texts.put("title " + area.id(), new Box(x, y, title.width(), title.height()));
    }
    Size corner = area.corner();
    if (!corner.none()) {
      double x = box.right() - Things.TITLE_IN - corner.width();
      double y = box.bottom() - Things.TITLE_DOWN - corner.height();
      texts.put("corner " + area.id(), new Box(x, y, corner.width(), corner.height()));
    }
  }

  /** All of it. */
  public Box size() {
    List<Box> all = new ArrayList<>(boxes.values());
    all.addAll(texts.values());
    routes.values().forEach(route -> all.add(Box.of(route)));
    return all.stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
  }

  private Space moved(double dx, double dy) {
    boxes.replaceAll((id, box) -> box.shift(dx, dy));
    insides.replaceAll((id, box) -> box.shift(dx, dy));
    texts.replaceAll((id, box) -> box.shift(dx, dy));
    routes.replaceAll((id, route) -> route.stream().map(p -> p.plus(dx, dy)).toList());
    return this;
  }
}
