package org.archigram.diagram.layout;

/**
 * The room that a layout should keep to where it can.
 *
 * @param along in flow direction; a longer chain is cut into rows
 * @param across across the flow; wider columns are thinned out
 */
public record Room(double along, double across) {
  /** As much as is needed. */
  public static final Room FREE = new Room(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Less is not enough for anything. */
  private static final double LEAST = 120;

  /** Lines that go from row to row need some of it. */
  private static final double LANES = 16;

  /** The room inside an area. */
  Room inside(Area.Margin margin) {
    return new Room(
        Math.max(LEAST, along - margin.before() - margin.behind() - LANES),
        Math.max(LEAST, across - margin.left() - margin.right()));
  }
}
