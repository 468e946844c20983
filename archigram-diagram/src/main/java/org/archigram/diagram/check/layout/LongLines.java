package org.archigram.diagram.check.layout;

import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** No line of data is more than twice as long as the way between its ends. */
final class LongLines implements Rule {

  @Override
  public String id() {
    return "LEN01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    return drawing.edges().stream()
        .filter(edge -> !edge.againstFlow() && Measures.isDetour(edge.line()))
        .map(this::finding)
        .toList();
  }

  private Finding finding(DrawnEdge edge) {
    long length = Math.round(Measures.length(edge.line()));
    return Finding.warning(
        this, "a line of " + length + " pt is more than twice as long as it must be", edge.id());
  }
}
