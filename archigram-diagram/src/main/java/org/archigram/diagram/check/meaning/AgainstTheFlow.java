package org.archigram.diagram.check.meaning;

import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Flow;
import org.archigram.diagram.check.drawn.Rule;

/** Only delays and gradients go against the flow. */
final class AgainstTheFlow implements Rule {

  @Override
  public String id() {
    return "REC04";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    return drawing.parts().stream().flatMap(part -> part(part).stream()).toList();
  }

  private List<Finding> part(Drawing drawing) {
    Flow flow = Flow.of(drawing);
    return drawing.edges().stream()
        .filter(edge -> !edge.againstFlow())
        .filter(edge -> flow.goesBack(drawing, edge) && !flow.goesOn(drawing, edge))
        .map(edge -> Finding.warning(this, "a line goes against the flow", edge.id()))
        .toList();
  }
}
