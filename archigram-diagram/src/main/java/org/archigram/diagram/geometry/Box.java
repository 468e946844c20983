package org.archigram.diagram.geometry;

import java.util.Collection;

/** An upright rectangle, y downwards. */
public record Box(double x, double y, double width, double height) {

  /** The box around a centre. */
  public static Box around(Point centre, double width, double height) {
    return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
  }

  /** The smallest box that holds all points; empty at the origin if there are none. */
  public static Box of(Collection<Point> points) {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    return new Box(left, top, right - left, bottom - top);
  }

  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The middle. */
  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** This box with a margin on every side; a negative margin shrinks it. */
  public Box grow(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /** This box elsewhere. */
  public Box shift(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /** This box with all lengths and its place multiplied. */
  public Box scale(double factor) {
    return new Box(x * factor, y * factor, width * factor, height * factor);
  }

  /** Whether the insides of both have a place in common. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether the other box lies within this one. */
  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }
}
