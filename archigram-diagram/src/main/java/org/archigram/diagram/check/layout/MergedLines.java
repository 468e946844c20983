package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Lines of different tensors never run on top of each other: nobody could tell them apart. */
final class MergedLines implements Rule {
  private static final double SHORT = 1.5;

  @Override
  public String id() {
    return "LAY05";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    List<DrawnEdge> edges = drawing.edges();
    for (int i = 0; i < edges.size(); i++) {
      for (DrawnEdge other : edges.subList(i + 1, edges.size())) {
        DrawnEdge edge = edges.get(i);
        if (!sameTensor(edge, other) && Piece.together(edge.line(), other.line()) > SHORT) {
          String message = edge.id() + " and " + other.id() + " run on top of each other";
          findings.add(Finding.error(this, message, edge.id(), other.id()));
        }
      }
    }
    return findings;
  }

  /** Data parts where it is read again; gradients of one tensor add up on their way back. */
  private static boolean sameTensor(DrawnEdge edge, DrawnEdge other) {
    return edge.from().equals(other.from())
        || (edge.kind().equals("backward")
            && other.kind().equals("backward")
            && edge.to().equals(other.to()));
  }
}
