package org.archigram.diagram.layout.sketch;

/**
 * The room that a layout should keep to.
 *
 * @param strict whether the width is a column's, which must not be exceeded
 */
public record Page(double width, double height, boolean strict) {
  /** A page that is wider than a text is there to be filled from left to right. */
  private static final double WIDE = 600;

  private static final double FLATTEST = 2.6;

  /** How many times as wide as high a picture may be. */
  public double flattest() {
    return width > WIDE ? Double.POSITIVE_INFINITY : FLATTEST;
  }
}
