package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Point;

/** Lines as lists of corners. */
final class Polyline {
  private static final double SAME = 0.05;

  private Polyline() {}

  /** The same line elsewhere. */
  static List<Point> shifted(List<Point> line, double dx, double dy) {
    return line.stream().map(point -> point.plus(dx, dy)).toList();
  }

  /** The same line without corners that are none. */
  static List<Point> simplified(List<Point> line) {
    List<Point> kept = new ArrayList<>();
    for (Point point : line) {
      int n = kept.size();
      if (n > 0 && same(kept.get(n - 1), point)) {
        continue;
      }
      if (n > 1 && straight(kept.get(n - 2), kept.get(n - 1), point)) {
        kept.set(n - 1, point);
      } else {
        kept.add(point);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean same(Point a, Point b) {
    return Math.abs(a.x() - b.x()) < SAME && Math.abs(a.y() - b.y()) < SAME;
  }

  private static boolean straight(Point a, Point b, Point c) {
    boolean flat = Math.abs(a.y() - b.y()) < SAME && Math.abs(b.y() - c.y()) < SAME;
    boolean upright = Math.abs(a.x() - b.x()) < SAME && Math.abs(b.x() - c.x()) < SAME;
    boolean onward =
        (b.x() - a.x()) * (c.x() - b.x()) >= 0 && (b.y() - a.y()) * (c.y() - b.y()) >= 0;
    return (flat || upright) && onward;
  }
}
