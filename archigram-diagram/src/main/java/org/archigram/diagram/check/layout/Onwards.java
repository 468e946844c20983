package org.archigram.diagram.check.layout;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Nine in ten lines of data go with the flow. */
final class Onwards implements Rule {
  private static final double SHARE = 0.9;

  @Override
  public String id() {
    return "FLO01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Measures> parts = drawing.parts().stream().map(Measures::of).toList();
    int against = parts.stream().mapToInt(Measures::against).sum();
    int data = parts.stream().mapToInt(Measures::data).sum();
    if (data == 0 || data - against >= SHARE * data) {
      return List.of();
    }
    String message =
        String.format(Locale.ROOT, "%d of %d lines of data go against the flow", against, data);
    return List.of(Finding.warning(this, message));
  }
}
