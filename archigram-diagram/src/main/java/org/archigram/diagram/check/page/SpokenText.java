package org.archigram.diagram.check.page;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** A reader who cannot see the picture is told what it shows. */
final class SpokenText implements Rule {

  @Override
  public String id() {
    return "ACC01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    if (drawing.scene().caption().title().isBlank()) {
      findings.add(Finding.error(this, "the picture has no title"));
    }
    if (drawing.scene().caption().description().isBlank()) {
      findings.add(Finding.warning(this, "the picture has no description"));
    }
    for (DrawnNode node : drawing.nodes()) {
      if (node.caption().title().isBlank() || node.caption().description().isBlank()) {
        findings.add(Finding.warning(this, node.id() + " is not described", node.id()));
      }
    }
    for (DrawnEdge edge : drawing.edges()) {
      if (edge.caption().title().isBlank()) {
        findings.add(Finding.warning(this, edge.id() + " has no title", edge.id()));
      }
    }
    return findings;
  }
}
