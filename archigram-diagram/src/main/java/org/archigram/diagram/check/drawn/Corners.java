package org.archigram.diagram.check.drawn;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Pen;
import org.archigram.diagram.geometry.Point;

/** Finds the way that a line with rounded corners takes, as if they were sharp. */
final class Corners implements Pen {
  private static final double STRAIGHT = 1e-3;

  private final List<Point> points = new ArrayList<>();

  static List<Point> of(Path path) {
    Corners pen = new Corners();
    path.draw(pen);
    return pen.points;
  }

  /** The tip of an arrow head, which is where its outline begins. */
  static List<Point> tip(Path head) {
    return head.outlines().stream().flatMap(List::stream).limit(1).toList();
  }

  /** The same line without places that it passes straight. */
  static List<Point> straightened(List<Point> line) {
    List<Point> kept = new ArrayList<>();
    for (Point point : line) {
      int n = kept.size();
      if (n > 0 && kept.get(n - 1).distance(point) < STRAIGHT) {
        continue;
      }
      if (n > 1 && passes(kept.get(n - 2), kept.get(n - 1), point)) {
        kept.remove(n - 1);
      }
      kept.add(point);
    }
    return kept;
  }

  private static boolean passes(Point a, Point b, Point c) {
    return a.distance(b) + b.distance(c) - a.distance(c) < STRAIGHT;
  }

  @Override
  public void move(Point to) {
    points.add(to);
  }

  @Override
  public void line(Point to) {
    points.add(to);
  }

  @Override
  public void curve(Point first, Point second, Point to) {
    Point from = points.get(points.size() - 1);
    double ax = first.x() - from.x();
    double ay = first.y() - from.y();
    double bx = second.x() - to.x();
    double by = second.y() - to.y();
    double turn = ax * by - ay * bx;
    if (Math.abs(turn) > STRAIGHT) {
      double along = ((to.x() - from.x()) * by - (to.y() - from.y()) * bx) / turn;
      points.add(from.plus(ax * along, ay * along));
    }
    points.add(to);
  }

  @Override
  public void close() {
    points.add(points.get(0));
  }
}
