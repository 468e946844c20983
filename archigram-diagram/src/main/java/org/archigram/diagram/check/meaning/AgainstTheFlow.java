package org.archigram.diagram.check.meaning;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/** Only delays and gradients go against the flow. */
final class AgainstTheFlow implements Rule {

  @Override
  public String id() {
    return "REC04";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    boolean down = flowsDown(drawing);
    return drawing.edges().stream()
        .filter(edge -> !edge.againstFlow() && !edge.entersNextColumn())
        .filter(edge -> goesBack(drawing, edge, down))
        .map(edge -> Finding.warning(this, edge.id() + " goes against the flow", edge.id()))
        .toList();
  }

  /** Whether more data goes down than to the right. */
  private static boolean flowsDown(Drawing drawing) {
    double right = 0;
    double below = 0;
    for (DrawnEdge edge : drawing.edges()) {
      if (!edge.againstFlow() && edge.line().size() > 1) {
        Point first = edge.line().get(0);
        Point last = edge.line().get(edge.line().size() - 1);
        right += last.x() > first.x() ? 1 : -1;
        below += last.y() > first.y() ? 1 : -1;
      }
    }
    return below > right;
  }

  private static boolean goesBack(Drawing drawing, DrawnEdge edge, boolean down) {
    Optional<Box> from = drawing.node(edge.from()).map(node -> node.box());
    Optional<Box> to = drawing.node(edge.to()).map(node -> node.box());
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    return down ? to.get().bottom() < from.get().y() : to.get().right() < from.get().x();
  }
}
