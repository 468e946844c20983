package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.archigram.diagram.geometry.Point;

/** Lines that run beside other lines. */
final class Parallel {
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

  private static Point side(Point from, Point to, double off) {
    double length = from.distance(to);
    if (length < 1e-6) {
      return new Point(0, 0);
    }
    return new Point(-(to.y() - from.y()) / length * off, (to.x() - from.x()) / length * off);
  }
}
