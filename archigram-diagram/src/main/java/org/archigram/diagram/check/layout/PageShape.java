package org.archigram.diagram.check.layout;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** A picture has the shape of a figure, and in a column the height of one. */
final class PageShape implements Rule {
  private static final double THIN = 0.4;
  private static final double FLAT = 3;

  /** Pictures with fewer boxes than these may be a strip. */
  private static final int FEW = 6;

  /** The width of a column, 90 mm, and the height of its text, 220 mm, in points. */
  private static final double COLUMN = 255;

  private static final double HIGH = 624;

  @Override
  public String id() {
    return "PAG01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    double width = drawing.scene().width();
    double height = drawing.scene().height();
    if (drawing.nodes().size() < FEW) {
      return List.of();
    }
    if (width <= COLUMN && height > HIGH) {
      String mm = String.format(Locale.ROOT, "%.0f mm", height / 72 * 25.4);
      return List.of(
          Finding.warning(
              this, "in its column, the picture is " + mm + " high; there is room for 220 mm"));
    }
    double aspect = width / height;
    boolean strip = width <= COLUMN ? aspect > FLAT : aspect < THIN || aspect > FLAT;
    String times = String.format(Locale.ROOT, "%.1f times", aspect);
    return strip
        ? List.of(Finding.warning(this, "the picture is " + times + " as wide as high"))
        : List.of();
  }
}
