package org.archigram.diagram.check.drawn;

import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/**
 * Where the data of a picture flows.
 *
 * @param down down, or else to the right
 */
public record Flow(boolean down) {

  /** Down if more data goes down than to the right. */
  public static Flow of(Drawing drawing) {
    double right = 0;
    double below = 0;
    for (DrawnEdge edge : drawing.edges()) {
      if (!edge.againstFlow() && edge.line().size() > 1) {
        Point first = edge.line().get(0);
        Point last = edge.line().get(edge.line().size() - 1);
        right += steps(first.x(), edge.line().get(1).x()) + steps(first.x(), last.x());
        below += steps(first.y(), edge.line().get(1).y()) + steps(first.y(), last.y());
      }
    }
    return new Flow(below > right);
  }

  private static double steps(double from, double to) {
    return Math.signum(to - from);
  }

  /** Whether the reader of a line stands before its source. */
  public boolean goesBack(Drawing drawing, DrawnEdge edge) {
    Optional<Box> from = drawing.node(edge.from()).map(DrawnNode::box);
    Optional<Box> to = drawing.node(edge.to()).map(DrawnNode::box);
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    return down ? to.get().bottom() < from.get().y() : to.get().right() < from.get().x();
  }

  /** Whether a line goes on in the next row, as a text does: its reader stands in a row behind. */
  public boolean goesOn(Drawing drawing, DrawnEdge edge) {
    Optional<Box> from = drawing.node(edge.from()).map(DrawnNode::box);
    Optional<Box> to = drawing.node(edge.to()).map(DrawnNode::box);
    return from.isPresent()
        && to.isPresent()
        && (down ? to.get().x() > from.get().right() : to.get().y() > from.get().bottom())
        && goesBack(drawing, edge);
  }
}
