package org.archigram.diagram.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines and curves in drawing order. */
public record Path(List<Segment> segments) {

  public Path {
    segments = List.copyOf(segments);
  }

  /** One stroke of a path. */
  public sealed interface Segment {
    /** Draws this stroke. */
    void draw(Pen pen);
  }

  /** The begin of an outline. */
  public record Move(Point to) implements Segment {
    @Override
    public void draw(Pen pen) {
      pen.move(to);
    }
  }

  /** A straight line. */
  public record Line(Point to) implements Segment {
    @Override
    public void draw(Pen pen) {
      pen.line(to);
    }
  }

  /** A cubic Bézier curve. */
  public record Cubic(Point first, Point second, Point to) implements Segment {
    @Override
    public void draw(Pen pen) {
      pen.curve(first, second, to);
    }
  }

  /** The way back to where the outline began. */
  public record Close() implements Segment {
    @Override
    public void draw(Pen pen) {
      pen.close();
    }
  }

  /** Draws the whole path. */
  public void draw(Pen pen) {
    segments.forEach(segment -> segment.draw(pen));
  }

  /** The smallest box around the path, without its stroke's width. */
  public Box bounds() {
    return Box.of(Flattened.points(this));
  }

  /** The path as straight lines, one list of points for each outline. */
  public List<List<Point>> outlines() {
    return Flattened.outlines(this);
  }

  /** This path with every point moved. */
  public Path map(UnaryOperator<Point> change) {
    var copy = new PathBuilder();
    draw(
        new Pen() {
          @Override
          public void move(Point to) {
            copy.move(change.apply(to));
          }

          @Override
          public void line(Point to) {
            copy.line(change.apply(to));
          }

          @Override
          public void curve(Point first, Point second, Point to) {
            copy.curve(change.apply(first), change.apply(second), change.apply(to));
          }

          @Override
          public void close() {
            copy.close();
          }
        });
    return copy.path();
  }

  /** This path elsewhere. */
  public Path shift(double dx, double dy) {
    return map(point -> point.plus(dx, dy));
  }

  /** This path followed by another. */
  public Path and(Path other) {
    var all = new ArrayList<>(segments);
    all.addAll(other.segments);
    return new Path(all);
  }
}
