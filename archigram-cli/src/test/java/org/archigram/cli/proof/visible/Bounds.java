package org.archigram.cli.proof.visible;

import java.util.List;
import org.archigram.cli.proof.visible.Visible.Spot;

/** An upright rectangle on the page. */
public record Bounds(double left, double top, double right, double bottom) {

  static Bounds of(List<Spot> spots) {
    return new Bounds(
        spots.stream().mapToDouble(Spot::x).min().orElse(0),
        spots.stream().mapToDouble(Spot::y).min().orElse(0),
        spots.stream().mapToDouble(Spot::x).max().orElse(0),
        spots.stream().mapToDouble(Spot::y).max().orElse(0));
  }

  /** Its height. */
  public double height() {
    return bottom - top;
  }

  double area() {
    return (right - left) * (bottom - top);
  }

  /** How far away a place is; nothing inside. */
  double distance(Spot spot) {
    double dx = Math.max(0, Math.max(left - spot.x(), spot.x() - right));
    double dy = Math.max(0, Math.max(top - spot.y(), spot.y() - bottom));
    return Math.hypot(dx, dy);
  }

  /** Whether a place is inside. */
  public boolean holds(Spot spot) {
    return left <= spot.x() && spot.x() <= right && top <= spot.y() && spot.y() <= bottom;
  }

  /** Whether another rectangle is inside. */
  public boolean holds(Bounds other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  /** Whether it has more than an edge in common with another rectangle. */
  public boolean meets(Bounds other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Whether another rectangle has the same place. */
  public boolean same(Bounds other) {
    return Math.abs(left - other.left) < 0.1
        && Math.abs(top - other.top) < 0.1
        && Math.abs(right - other.right) < 0.1
        && Math.abs(bottom - other.bottom) < 0.1;
  }
}
