package org.archigram.diagram.geometry;

/** What draws a path, stroke by stroke. */
public interface Pen {

  /** Begins a new outline here. */
  void move(Point to);

  /** Draws a straight line. */
  void line(Point to);

  /** Draws a cubic Bézier curve. */
  void curve(Point first, Point second, Point to);

  /** Returns to where the outline began. */
  void close();
}
