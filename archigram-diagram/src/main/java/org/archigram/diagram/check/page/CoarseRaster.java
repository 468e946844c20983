package org.archigram.diagram.check.page;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Text in a raster has pixels enough. */
final class CoarseRaster implements Rule {
  /** What publishers ask for, in pixels to the inch. */
  private static final double PRINT = 300;

  /** Letters of fewer pixels cannot be told apart, even on a screen. */
  private static final double LETTER = 7;

  private static final double POINTS = 72;

  @Override
  public String id() {
    return "RAS01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    double inch = drawing.pixels() * POINTS;
    if (inch >= PRINT) {
      return List.of();
    }
    double letter =
        drawing.texts().stream()
            .mapToDouble(DrawnText::size)
            .filter(size -> size > 0)
            .map(size -> size * drawing.pixels())
            .min()
            .orElse(LETTER);
    if (letter < LETTER) {
      return List.of(
          Finding.error(
              this,
              String.format(Locale.ROOT, "the smallest letters are %.1f pixels high", letter)));
    }
    String message =
        String.format(
            Locale.ROOT,
            "%.0f pixels to the inch are too few for print, which needs %.0f",
            inch,
            PRINT);
    return List.of(Finding.warning(this, message));
  }
}
