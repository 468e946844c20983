package org.archigram.diagram.geometry;

import java.util.ArrayList;
import java.util.List;

/** Collects strokes into a path. */
public final class PathBuilder implements Pen {
  private final List<Path.Segment> segments = new ArrayList<>();
  private Point at = new Point(0, 0);

  @Override
  public void move(Point to) {
    segments.add(new Path.Move(to));
    at = to;
  }

  @Override
  public void line(Point to) {
    segments.add(new Path.Line(to));
    at = to;
  }

  @Override
  public void curve(Point first, Point second, Point to) {
    segments.add(new Path.Cubic(first, second, to));
    at = to;
  }

  @Override
  public void close() {
    segments.add(new Path.Close());
  }

  /** Starts an outline at these coordinates. */
  public PathBuilder from(double x, double y) {
    move(new Point(x, y));
    return this;
  }

  /** Goes straight to these coordinates. */
  public PathBuilder to(double x, double y) {
    line(new Point(x, y));
    return this;
  }

  /** Closes the outline. */
  public PathBuilder closed() {
    close();
    return this;
  }

  /** Where the pen is: the end of the last line or curve. */
  public Point at() {
    return at;
  }

  /** The path so far. */
  public Path path() {
    return new Path(segments);
  }
}
