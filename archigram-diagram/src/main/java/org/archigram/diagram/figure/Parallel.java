package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.archigram.diagram.geometry.Point;

/** Lines that run beside other lines. */
final class Parallel {
  /** Lines that are nearer than this look like one. */
  private static final double NEAR = 1.6;

  private Parallel() {}

  /** A line with square corners, moved to its right-hand side, and turned round. */
  static List<Point> reversed(List<Point> line, double off) {
    List<Point> moved = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Point before = line.get(Math.max(0, i - 1));
      Point at = line.get(i);
      Point after = line.get(Math.min(line.size() - 1, i + 1));
      Point in = side(before, at, off);
      Point out = side(at, after, off);
      boolean end = i == 0 || i == line.size() - 1;
      Point move =
          i == 0 ? out : i == line.size() - 1 ? in : new Point(in.x() + out.x(), in.y() + out.y());
      boolean straight = !end && in.distance(out) < 0.01;
      moved.add(straight ? at.plus(in.x(), in.y()) : at.plus(move.x(), move.y()));
    }
    Collections.reverse(moved);
    return moved;
  }

  /** Whether two lines run on top of each other, or nearly so. */
  static boolean touch(List<Point> one, List<Point> other) {
    for (int i = 1; i < one.size(); i++) {
      for (int j = 1; j < other.size(); j++) {
        if (touch(one.get(i - 1), one.get(i), other.get(j - 1), other.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean touch(Point a, Point b, Point c, Point d) {
    boolean flat = Math.abs(a.y() - b.y()) < 0.1 && Math.abs(c.y() - d.y()) < 0.1;
    boolean upright = Math.abs(a.x() - b.x()) < 0.1 && Math.abs(c.x() - d.x()) < 0.1;
    return flat && Math.abs(a.y() - c.y()) < NEAR && shared(a.x(), b.x(), c.x(), d.x())
        || upright && Math.abs(a.x() - c.x()) < NEAR && shared(a.y(), b.y(), c.y(), d.y());
  }

  /** Whether two stretches have more than a crossing in common. */
  private static boolean shared(double a, double b, double c, double d) {
    return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d))
        > NEAR;
  }

  private static Point side(Point from, Point to, double off) {
    double length = from.distance(to);
    if (length < 1e-6) {
      return new Point(0, 0);
    }
    return new Point(-(to.y() - from.y()) / length * off, (to.x() - from.x()) / length * off);
  }
}
