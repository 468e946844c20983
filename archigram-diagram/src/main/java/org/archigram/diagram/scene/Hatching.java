package org.archigram.diagram.scene;

import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.PathBuilder;

/** The slanted lines of hatched shapes, the same in every kind of file. */
public final class Hatching {
  /** The distance from line to line. */
  public static final double SPACING = 4;

  /** The width of a line. */
  public static final double WIDTH = 0.6;

  private Hatching() {}

  /** The lines over a box, to be clipped to the shape in it; {@code x + y} is even along each. */
  public static Path lines(Box box) {
    var pen = new PathBuilder();
    double step = SPACING * Math.sqrt(2);
    double first = Math.floor((box.x() + box.y()) / step) * step + step / 2;
    for (double sum = first; sum < box.right() + box.bottom(); sum += step) {
      pen.from(sum - box.y(), box.y()).to(sum - box.bottom(), box.bottom());
    }
    return pen.path();
  }
}
