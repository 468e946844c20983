package org.archigram.diagram.check.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Text can be read in print, after the picture has shrunk to the width of a page. */
final class SmallText implements Rule {
  private static final double UNREADABLE = 5;
  private static final double SMALL = 7;

  /** Sizes are sums of fractions. */
  private static final double ROUNDING = 1e-6;

  @Override
  public String id() {
    return "TXT01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Optional<DrawnText> smallest =
        drawing.texts().stream()
            .filter(text -> text.size() > 0)
            .min(java.util.Comparator.comparingDouble(DrawnText::size));
    return smallest.map(text -> check(text, text.size() * drawing.scale())).orElse(List.of());
  }

  private List<Finding> check(DrawnText text, double size) {
    if (size >= SMALL - ROUNDING) {
      return List.of();
    }
    String message =
        String.format(Locale.ROOT, "“%s” is %.1f pt high on a page", text.reading(), size);
    return List.of(
        size < UNREADABLE - ROUNDING
            ? Finding.error(this, message, text.owner())
            : Finding.warning(this, message, text.owner()));
  }
}
