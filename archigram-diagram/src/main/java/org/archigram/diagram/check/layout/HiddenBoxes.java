package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnRegion;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Box;

/** No box covers another, no line runs through a box, and none stands across a plate's border. */
final class HiddenBoxes implements Rule {
  /** What may touch: half of the two strokes. */
  private static final double TOUCH = 1.2;

  @Override
  public String id() {
    return "LAY03";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    List<DrawnNode> nodes = drawing.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (DrawnNode other : nodes.subList(i + 1, nodes.size())) {
        covers(nodes.get(i), other, findings);
      }
      for (DrawnRegion region : drawing.regions()) {
        border(nodes.get(i), region, findings);
      }
      for (DrawnEdge edge : drawing.edges()) {
        through(edge, nodes.get(i), findings);
      }
    }
    return findings;
  }

  private void covers(DrawnNode node, DrawnNode other, List<Finding> findings) {
    if (node.box().grow(-TOUCH / 2).overlaps(other.box().grow(-TOUCH / 2))) {
      String message = "the boxes of " + node.id() + " and " + other.id() + " overlap";
      findings.add(Finding.error(this, message, node.id(), other.id()));
    }
  }

  private void border(DrawnNode node, DrawnRegion region, List<Finding> findings) {
    Box inner = node.box().grow(-TOUCH);
    if (inner.overlaps(region.box()) && !region.box().contains(inner)) {
      String message = node.id() + " stands across the border of " + region.id();
      findings.add(Finding.error(this, message, node.id(), region.id()));
    }
  }

  private void through(DrawnEdge edge, DrawnNode node, List<Finding> findings) {
    List<Piece> pieces = Piece.of(edge.line());
    int first = edge.from().equals(node.id()) ? 1 : 0;
    int last = pieces.size() - (edge.to().equals(node.id()) ? 1 : 0);
    Box inner = node.box().grow(-TOUCH);
    if (first < last && pieces.subList(first, last).stream().anyMatch(p -> p.enters(inner))) {
      String message = edge.id() + " runs through the box of " + node.id();
      findings.add(Finding.error(this, message, edge.id(), node.id()));
    }
  }
}
