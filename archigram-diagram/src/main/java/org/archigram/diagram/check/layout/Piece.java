package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/** A straight piece of a line. */
record Piece(Point from, Point to) {
  private static final double NEAR = 0.3;

  /** The straight pieces of a line. */
  static List<Piece> of(List<Point> line) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      pieces.add(new Piece(line.get(i - 1), line.get(i)));
    }
    return pieces;
  }

  /** How far two lines run on top of each other without a turn. */
  static double together(List<Point> line, List<Point> other) {
    double longest = 0;
    for (Piece mine : of(line)) {
      for (Piece theirs : of(other)) {
        longest = Math.max(longest, mine.together(theirs));
      }
    }
    return longest;
  }

  double length() {
    return from.distance(to);
  }

  /** Whether a part of this piece lies inside a box (Liang and Barsky 1984). */
  boolean enters(Box box) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double[] p = {-dx, dx, -dy, dy};
    double[] q = {
      from.x() - box.x(), box.right() - from.x(), from.y() - box.y(), box.bottom() - from.y()
    };
    double first = 0;
    double last = 1;
    for (int side = 0; side < 4; side++) {
      if (p[side] == 0) {
        first = q[side] <= 0 ? 2 : first;
      } else if (p[side] < 0) {
        first = Math.max(first, q[side] / p[side]);
      } else {
        last = Math.min(last, q[side] / p[side]);
      }
    }
    return first < last && box.width() > 0 && box.height() > 0;
  }

  /** Where two pieces cross, and at which angle in degrees. */
  record Cross(Point at, double angle) {}

  /** A true crossing; empty where the pieces do not cross. */
  Optional<Cross> crossing(Piece other) {
    double ax = to.x() - from.x();
    double ay = to.y() - from.y();
    double bx = other.to.x() - other.from.x();
    double by = other.to.y() - other.from.y();
    double turn = ax * by - ay * bx;
    double sine = Math.abs(turn) / Math.max(1e-9, length() * other.length());
    if (sine < 1e-3) {
      return Optional.empty();
    }
    double cx = other.from.x() - from.x();
    double cy = other.from.y() - from.y();
    double mine = (cx * by - cy * bx) / turn;
    double theirs = (cx * ay - cy * ax) / turn;
    boolean crosses = inside(mine, length()) && inside(theirs, other.length());
    Point at = from.plus(mine * ax, mine * ay);
    return crosses ? Optional.of(new Cross(at, Math.toDegrees(Math.asin(sine)))) : Optional.empty();
  }

  private static boolean inside(double share, double length) {
    double margin = NEAR / Math.max(length, 1e-9);
    return share > margin && share < 1 - margin;
  }

  /** How far both pieces run on top of each other. */
  double together(Piece other) {
    double length = length();
    if (length < NEAR || other.length() < NEAR) {
      return 0;
    }
    double ux = (to.x() - from.x()) / length;
    double uy = (to.y() - from.y()) / length;
    if (away(other.from, ux, uy) > NEAR || away(other.to, ux, uy) > NEAR) {
      return 0;
    }
    double a = along(other.from, ux, uy);
    double b = along(other.to, ux, uy);
    return Math.max(0, Math.min(length, Math.max(a, b)) - Math.max(0, Math.min(a, b)));
  }

  private double along(Point point, double ux, double uy) {
    return (point.x() - from.x()) * ux + (point.y() - from.y()) * uy;
  }

  private double away(Point point, double ux, double uy) {
    return Math.abs((point.x() - from.x()) * uy - (point.y() - from.y()) * ux);
  }
}
