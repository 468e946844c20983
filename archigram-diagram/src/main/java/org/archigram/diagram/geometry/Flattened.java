package org.archigram.diagram.geometry;

import java.util.ArrayList;
import java.util.List;

/** Turns curves into short straight lines. */
final class Flattened implements Pen {
  private static final int STEPS = 16;

  private final List<List<Point>> outlines = new ArrayList<>();
  private Point at = new Point(0, 0);
  private Point start = at;

  static List<List<Point>> outlines(Path path) {
    var pen = new Flattened();
    path.draw(pen);
    return pen.outlines;
  }

  static List<Point> points(Path path) {
    return outlines(path).stream().flatMap(List::stream).toList();
  }

  @Override
  public void move(Point to) {
    outlines.add(new ArrayList<>());
    start = to;
    add(to);
  }

  @Override
  public void line(Point to) {
    add(to);
  }

  @Override
  public void curve(Point first, Point second, Point to) {
    Point from = at;
    for (int step = 1; step <= STEPS; step++) {
      double t = (double) step / STEPS;
      Point a = from.towards(first, t);
      Point b = first.towards(second, t);
      Point c = second.towards(to, t);
      add(a.towards(b, t).towards(b.towards(c, t), t));
    }
  }

  @Override
  public void close() {
    add(start);
  }

  private void add(Point point) {
    if (outlines.isEmpty()) {
      outlines.add(new ArrayList<>());
    }
    outlines.get(outlines.size() - 1).add(point);
    at = point;
  }
}
