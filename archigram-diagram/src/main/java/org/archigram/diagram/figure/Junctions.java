package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Point;

/** Where lines that carry the same tensor part. */
final class Junctions {
  private static final double SAME = 0.3;

  private Junctions() {}

  /** The places where one of {@code routes} turns and another goes on, or turns elsewhere. */
  static List<Point> of(List<List<Point>> routes) {
    List<Point> dots = new ArrayList<>();
    for (List<Point> route : routes) {
      for (int i = 1; i < route.size() - 1; i++) {
        Point corner = route.get(i);
        boolean parts = false;
        for (List<Point> other : routes) {
          parts |= other != route && leaves(other, route.get(i - 1), corner, route.get(i + 1));
        }
        if (parts && dots.stream().noneMatch(dot -> dot.distance(corner) < SAME)) {
          dots.add(corner);
        }
      }
    }
    return dots;
  }

  /** Whether {@code other} comes to the corner the same way, and goes on another way. */
  private static boolean leaves(List<Point> other, Point before, Point corner, Point after) {
    for (int i = 0; i + 1 < other.size(); i++) {
      Point a = other.get(i);
      Point b = other.get(i + 1);
      boolean comes =
          on(corner, a, b) && sameWay(a, b, before, corner) && a.distance(corner) > SAME;
      if (comes && b.distance(corner) > SAME) {
        return true;
      }
      if (comes && i + 2 < other.size()) {
        return !sameWay(b, other.get(i + 2), corner, after);
      }
    }
    return false;
  }

  private static boolean on(Point p, Point a, Point b) {
    return p.distance(a) + p.distance(b) - a.distance(b) < SAME / 10;
  }

  private static boolean sameWay(Point a, Point b, Point c, Point d) {
    double dot = (b.x() - a.x()) * (d.x() - c.x()) + (b.y() - a.y()) * (d.y() - c.y());
    return dot > 0.95 * a.distance(b) * c.distance(d);
  }
}
