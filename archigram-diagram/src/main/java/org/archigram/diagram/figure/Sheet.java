package org.archigram.diagram.figure;

import org.archigram.diagram.geometry.Box;

/** The page that a picture should fit, upright or turned. */
final class Sheet {
  private static final double NARROW = 500;
  private static final double LONG = 734;

  /** What the title and a legend of two lines need. */
  private static final double WORDS = 76;

  private Sheet() {}

  /** How much a drawing of this size must shrink to fit; 1 or more where it need not. */
  static double scale(Box size) {
    double height = size.height() + WORDS;
    return Math.max(
        Math.min(NARROW / size.width(), LONG / height),
        Math.min(LONG / size.width(), NARROW / height));
  }
}
