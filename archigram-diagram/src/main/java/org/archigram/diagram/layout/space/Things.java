package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Twins;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.line.Side;
import org.archigram.diagram.layout.line.Strand;
import org.archigram.diagram.layout.line.Stretch;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Size;

/** All that takes room along one axis, and which of it moves together. */
final class Things {
  private static final double COPIES = 6;
  static final double TITLE_IN = 8;
  static final double TITLE_DOWN = 4;

  private final Graph graph;
  private final Lines lines;
  private final Bodies bodies;
  private final int axis;
  private final Places places;
  final List<Thing> all = new ArrayList<>();
  final List<Thing> boxes = new ArrayList<>();
  final Map<Integer, Thing> wires = new HashMap<>();
  final List<Thing[]> borders = new ArrayList<>();
  private final List<int[]> together = new ArrayList<>();
  private int groups;

  Things(Parts parts, Places places, int axis) {
    this.graph = parts.graph();
    this.lines = parts.lines();
    this.bodies = parts.bodies();
    this.places = places;
    this.axis = axis;
  }

  private Thing add(Thing thing) {
    thing.index = all.size();
    all.add(thing);
    return thing;
  }

  private void join(Thing one, Thing other) {
    together.add(new int[] {one.index, other.index});
  }

  /** Collects everything; in an aligned picture all boxes of a column or row move together. */
  Things collect(List<Text> texts, boolean aligned) {
    boxes(aligned);
    for (int i = 0; i < texts.size(); i++) {
      text(texts.get(i), i);
    }
    strands();
    for (int k = 0; k < graph.zones().size(); k++) {
      zone(k);
    }
    graph.twins().forEach(this::level);
    group();
    return this;
  }

  private void boxes(boolean aligned) {
    Map<Integer, Thing> line = new HashMap<>();
    Side first = axis == 0 ? Side.LEFT : Side.UP;
    for (int i = 0; i < graph.size(); i++) {
      double[] along = {places.box[axis][i], bodies.to(i, first), bodies.to(i, first.opposite())};
      Thing thing = add(new Thing(Thing.Type.BOX, i, 0, along, range(places.boxOf(i))));
      boxes.add(thing);
      Thing other = line.putIfAbsent(lines.mesh().line(axis, i), thing);
      if (aligned && other != null) {
        join(other, thing);
      }
    }
  }

  private double[] range(Box box) {
    return axis == 0 ? new double[] {box.y(), box.bottom()} : new double[] {box.x(), box.right()};
  }

  private void text(Text text, int number) {
    Thing box = boxes.get(text.box());
    double low = box.at + text.low(axis);
    double high = box.at + text.high(axis);
    double anchor = Math.max(low, Math.min(high, box.at));
    double[] along = {anchor, anchor - low, high - anchor};
    join(box, add(new Thing(Thing.Type.TEXT, number, 0, along, range(places.textBox(text)))));
  }

  private void strands() {
    Map<Integer, double[]> reach = new HashMap<>();
    for (int k = 0; k < lines.pieces().size(); k++) {
      List<Stretch> parts = lines.pieces().get(k);
      List<Point> route = places.route(k);
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).flat() == (axis == 1)) {
          Box box = Box.of(route.subList(i, i + 2));
          double[] range = range(box);
          reach.merge(
              lines.number(parts.get(i)),
              range,
              (a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
        }
      }
    }
    for (int s = 0; s < lines.strands().size(); s++) {
      Strand strand = lines.strands().get(s);
      double[] range = reach.get(s);
      if (range != null) {
        Thing thing =
            add(new Thing(Thing.Type.WIRE, s, 0, new double[] {places.strand[s], 0, 0}, range));
        wires.put(s, thing);
        Bodies.touched(lines, strand).forEach(box -> join(boxes.get(box), thing));
      }
    }
  }

  private void zone(int k) {
    Box box = places.zone(k);
    Area area = graph.zones().get(k).area();
    boolean stack = area.kind() == Area.Kind.STACK;
    double[] ends = places.border[axis][k];
    double above = stack && axis == 1 ? COPIES : 0;
    double right = stack && axis == 0 ? COPIES : 0;
    double[] range = range(box);
    Thing open = add(new Thing(Thing.Type.BORDER, k, 0, new double[] {ends[0], above, 0}, range));
    Thing close = add(new Thing(Thing.Type.BORDER, k, 1, new double[] {ends[1], 0, right}, range));
    borders.add(new Thing[] {open, close});
    Size title = area.title();
    if (!title.none()) {
      double low = ends[0] + (axis == 0 ? TITLE_IN : TITLE_DOWN);
      double size = axis == 0 ? title.width() : title.height();
      double[] across =
          axis == 0
              ? new double[] {box.y() + TITLE_DOWN, box.y() + TITLE_DOWN + title.height()}
              : new double[] {box.x() + TITLE_IN, box.x() + TITLE_IN + title.width()};
      join(open, add(new Thing(Thing.Type.TEXT, -1, 0, new double[] {low, 0, size}, across)));
    }
    Size corner = area.corner();
    if (!corner.none()) {
      double high = ends[1] - (axis == 0 ? TITLE_IN : TITLE_DOWN);
      double size = axis == 0 ? corner.width() : corner.height();
      double[] across =
          axis == 0
              ? new double[] {
                box.bottom() - TITLE_DOWN - corner.height(), box.bottom() - TITLE_DOWN
              }
              : new double[] {box.right() - TITLE_IN - corner.width(), box.right() - TITLE_IN};
      join(close, add(new Thing(Thing.Type.TEXT, -1, 0, new double[] {high, size, 0}, across)));
    }
  }

  /** Twins that stand in one row or column of cells stand level. */
  private void level(Twins twins) {
    Map<List<Integer>, Integer> first = new HashMap<>();
    List<List<Thing>> alike = alike(twins);
    for (int twin = 0; twin < alike.size(); twin++) {
      List<Integer> row =
          Arrays.stream(twins.boxes().get(twin))
              .mapToObj(box -> lines.mesh().line(axis, box))
              .toList();
      List<Thing> here = alike.get(twin);
      List<Thing> there = alike.get(first.merge(row, twin, Math::min));
      for (int i = 0; i < here.size(); i++) {
        join(there.get(i), here.get(i));
      }
    }
  }

  private void group() {
    int[] root = new int[all.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    for (int[] pair : together) {
      root[find(root, pair[0])] = find(root, pair[1]);
    }
    Map<Integer, Integer> number = new HashMap<>();
    for (int i = 0; i < root.length; i++) {
      int top = find(root, i);
      number.putIfAbsent(top, number.size());
      Thing thing = all.get(i);
      thing.group = number.getOrDefault(top, 0);
      thing.off = thing.at - all.get(top).at;
    }
    groups = number.size();
  }

  /** For each of some twins its first border, and then what is in it, in the same order. */
  List<List<Thing>> alike(Twins twins) {
    List<List<Thing>> alike = new ArrayList<>();
    for (int twin = 0; twin < twins.boxes().size(); twin++) {
      List<Thing> inside = new ArrayList<>();
      for (int zone : twins.zones().get(twin)) {
        inside.addAll(List.of(borders.get(zone)));
      }
      for (int box : twins.boxes().get(twin)) {
        inside.add(boxes.get(box));
      }
      alike.add(inside);
    }
    return alike;
  }

  int groups() {
    return groups;
  }

  private static int find(int[] root, int i) {
    int top = i;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }
}
