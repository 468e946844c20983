package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Twins;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.line.Side;
import org.archigram.diagram.layout.line.Strand;
import org.archigram.diagram.layout.line.Stretch;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;

/**
 * How far each box reaches from its middle, with room for the lines and named inputs it has.
 *
 * @param reach for each box, by side
 * @param inset what of that is for the names of inputs
 */
record Bodies(double[][] reach, double[][] inset) {
  private static final double EDGE = 3;
  private static final double BESIDE = 4;
  private static final double ABOVE = 9;

  static Bodies of(Graph graph, Lines lines) {
    int n = graph.size();
    Bodies bodies = new Bodies(new double[n][4], new double[n][4]);
    for (int i = 0; i < n; i++) {
      Size box = graph.items().get(i).box();
      for (Side side : Side.values()) {
        bodies.reach[i][side.ordinal()] = (side.flat() ? box.width() : box.height()) / 2;
      }
    }
    for (int k = 0; k < graph.links().size(); k++) {
      bodies.enter(graph, lines, k);
    }
    for (Strand strand : lines.strands()) {
      bodies.touch(lines, strand);
    }
    for (int i = 0; i < n; i++) {
      for (int side = 0; side < 4; side++) {
        bodies.reach[i][side] += bodies.inset[i][side];
      }
    }
    for (Twins twins : graph.twins()) {
      equal(twins, bodies.reach);
      equal(twins, bodies.inset);
    }
    return bodies;
  }

  /** What is equal in twins is as large as the largest of them. */
  private static void equal(Twins twins, double[][] sizes) {
    for (int i = 0; i < twins.boxes().get(0).length; i++) {
      for (int side = 0; side < 4; side++) {
        double most = 0;
        for (int[] boxes : twins.boxes()) {
          most = Math.max(most, sizes[boxes[i]][side]);
        }
        for (int[] boxes : twins.boxes()) {
          sizes[boxes[i]][side] = most;
        }
      }
    }
  }

  private void enter(Graph graph, Lines lines, int k) {
    int box = graph.links().get(k).to();
    Size role = graph.links().get(k).wire().role();
    if (!role.none() && graph.items().get(box).form() == Item.Form.ROOMY) {
      Side side = lines.enters(k);
      double need = side.flat() ? role.width() + BESIDE : ABOVE;
      inset[box][side.ordinal()] = Math.max(inset[box][side.ordinal()], need);
      if (!side.flat()) {
        widen(box, Math.abs(lines.enteringOff(k)) + role.width() / 2 + EDGE);
      }
    }
  }

  /** A name above or below a box must not be wider than the box. */
  private void widen(int box, double half) {
    for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
      reach[box][side.ordinal()] = Math.max(reach[box][side.ordinal()], half);
    }
  }

  private void touch(Lines lines, Strand strand) {
    double need = Math.abs(strand.off()) + EDGE;
    for (int box : touched(lines, strand)) {
      Side one = strand.flat() ? Side.UP : Side.LEFT;
      for (Side side : new Side[] {one, one.opposite()}) {
        reach[box][side.ordinal()] = Math.max(reach[box][side.ordinal()], need);
      }
    }
  }

  /** The boxes in which a strand ends. */
  static List<Integer> touched(Lines lines, Strand strand) {
    List<Integer> boxes = new ArrayList<>();
    for (Stretch part : strand.parts()) {
      for (int point : new int[] {part.from(), part.to()}) {
        int box = lines.boxAt(point);
        if (box >= 0 && !boxes.contains(box)) {
          boxes.add(box);
        }
      }
    }
    return boxes;
  }

  double to(int box, Side side) {
    return reach[box][side.ordinal()];
  }

  double inset(int box, Side side) {
    return inset[box][side.ordinal()];
  }
}
