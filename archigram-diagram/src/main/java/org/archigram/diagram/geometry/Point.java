package org.archigram.diagram.geometry;

/** A place on the page, y downwards. */
public record Point(double x, double y) {

  /** The place this far to the right and down. */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /** The place on the straight line to another, 0 here and 1 there. */
  public Point towards(Point other, double share) {
    return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  /** The straight distance to another place. */
  public double distance(Point other) {
    return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
  }

  /** This point as far from the origin again. */
  public Point scale(double factor) {
    return new Point(x * factor, y * factor);
  }
}
