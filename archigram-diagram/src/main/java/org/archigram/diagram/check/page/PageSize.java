package org.archigram.diagram.check.page;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** The picture fits on one page without shrinking. */
final class PageSize implements Rule {

  @Override
  public String id() {
    return "TXT02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    double scale = drawing.pageScale();
    if (scale >= 1) {
      return List.of();
    }
    String message =
        String.format(
            Locale.ROOT,
            "the picture is %.0f by %.0f pt and shrinks to %.0f %% on one page",
            drawing.scene().width(),
            drawing.scene().height(),
            scale * 100);
    return List.of(Finding.warning(this, message));
  }
}
