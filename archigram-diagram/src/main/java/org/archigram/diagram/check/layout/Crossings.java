package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.geometry.Point;

/** The places where lines of different tensors cross. */
record Crossings(List<Crossing> all) {

  /** Two lines that cross, where, and at which angle in degrees. */
  record Crossing(DrawnEdge first, DrawnEdge second, Point at, double angle) {}

  static Crossings of(Drawing drawing) {
    List<Crossing> found = new ArrayList<>();
    List<DrawnEdge> edges = drawing.edges();
    for (int i = 0; i < edges.size(); i++) {
      for (int j = i + 1; j < edges.size(); j++) {
        if (!edges.get(i).from().equals(edges.get(j).from())) {
          cross(edges.get(i), edges.get(j), found);
        }
      }
    }
    return new Crossings(found);
  }

  private static void cross(DrawnEdge first, DrawnEdge second, List<Crossing> found) {
    for (Piece mine : Piece.of(first.line())) {
      for (Piece theirs : Piece.of(second.line())) {
        Optional<Piece.Cross> cross = mine.crossing(theirs);
        cross.ifPresent(c -> found.add(new Crossing(first, second, c.at(), c.angle())));
      }
    }
  }
}
