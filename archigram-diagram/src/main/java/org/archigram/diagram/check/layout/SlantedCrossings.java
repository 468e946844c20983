package org.archigram.diagram.check.layout;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Lines that cross should do so at a large angle, so that each is followed with ease. */
final class SlantedCrossings implements Rule {
  private static final double MISLEADING = 30;
  private static final double SLOW = 60;

  @Override
  public String id() {
    return "LAY02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    return Crossings.of(drawing).all().stream()
        .filter(crossing -> crossing.angle() < SLOW)
        .map(this::finding)
        .toList();
  }

  private Finding finding(Crossings.Crossing crossing) {
    String first = crossing.first().id();
    String second = crossing.second().id();
    String message =
        String.format(
            Locale.ROOT, "%s crosses %s at %.0f degrees", first, second, crossing.angle());
    return crossing.angle() < MISLEADING
        ? Finding.error(this, message, first, second)
        : Finding.warning(this, message, first, second);
  }
}
