package org.archigram.diagram.check.layout;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Counts crossings: of all that makes a graph hard to read, they weigh most. */
final class CrossingLines implements Rule {
  private static final double MANY = 0.1;

  @Override
  public String id() {
    return "LAY01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Crossings.Crossing> all = Crossings.of(drawing).all();
    if (all.isEmpty()) {
      return List.of();
    }
    int edges = drawing.edges().size();
    double each = (double) all.size() / edges;
    String message =
        String.format(
            Locale.ROOT, "%d crossings of %d lines (%.2f for each line)", all.size(), edges, each);
    String[] place =
        all.stream().map(crossing -> crossing.first().id()).distinct().toArray(String[]::new);
    return List.of(
        each > MANY ? Finding.warning(this, message, place) : Finding.info(this, message, place));
  }
}
