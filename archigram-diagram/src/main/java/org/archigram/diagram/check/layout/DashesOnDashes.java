package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Dashed lines on top of each other close up and look like whole ones. */
final class DashesOnDashes implements Rule {
  private static final double SHORT = 8;

  @Override
  public String id() {
    return "DBL01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<DrawnEdge> dashed =
        drawing.edges().stream().filter(edge -> !edge.style().dash().isEmpty()).toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < dashed.size(); i++) {
      for (DrawnEdge other : dashed.subList(i + 1, dashed.size())) {
        DrawnEdge edge = dashed.get(i);
        if (Piece.together(edge.line(), other.line()) > SHORT) {
          String message = edge.id() + " and " + other.id() + " put their dashes on each other";
          findings.add(Finding.warning(this, message, edge.id(), other.id()));
        }
      }
    }
    return findings;
  }
}
