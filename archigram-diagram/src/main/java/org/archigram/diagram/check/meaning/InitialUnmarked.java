package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.scene.Style;

/** A value that counts at the first step alone does not look like data of each step. */
final class InitialUnmarked implements Rule {

  @Override
  public String id() {
    return "INI01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Style> data =
        drawing.edges().stream()
            .filter(edge -> edge.kind().equals("data"))
            .map(DrawnEdge::style)
            .distinct()
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (DrawnEdge edge : drawing.edges()) {
      if (edge.kind().equals("initial") && data.contains(edge.style())) {
        String message = edge.from() + " is read at the first step alone, and looks like data";
        findings.add(Finding.warning(this, message, edge.id()));
      }
    }
    return findings;
  }
}
