package org.archigram.diagram.check.layout;

import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Lines are short: what belongs together stands together. */
final class MeanLength implements Rule {
  private static final double LONG = 120;

  @Override
  public String id() {
    return "LEN02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Measures figures = Measures.of(drawing);
    double mean = figures.each(figures.length());
    return mean <= LONG
        ? List.of()
        : List.of(Finding.warning(this, "lines are " + Math.round(mean) + " pt long on average"));
  }
}
