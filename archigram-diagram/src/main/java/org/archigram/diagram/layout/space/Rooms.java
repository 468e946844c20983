package org.archigram.diagram.layout.space;

import java.util.List;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.line.Mesh;
import org.archigram.diagram.layout.line.Side;
import org.archigram.diagram.layout.line.Strand;
import org.archigram.diagram.layout.sketch.Area;

/**
 * Coordinates that surely leave room for everything: all of a column gets what its widest needs.
 */
final class Rooms {
  private static final double CELL = 6;

  private final Parts parts;
  private final Graph graph;
  private final Lines lines;
  private final Bodies bodies;
  private final List<Text> texts;

  Rooms(Parts parts, List<Text> texts) {
    this.parts = parts;
    this.graph = parts.graph();
    this.lines = parts.lines();
    this.bodies = parts.bodies();
    this.texts = texts;
  }

  Places places() {
    Places places = new Places(parts);
    for (int axis = 0; axis < 2; axis++) {
      double[] at = at(axis);
      for (int i = 0; i < graph.size(); i++) {
        places.box[axis][i] = at[lines.mesh().line(axis, i)];
      }
      for (int k = 0; k < graph.zones().size(); k++) {
        places.border[axis][k][0] = at[lines.mesh().border(axis, k, true)];
        places.border[axis][k][1] = at[lines.mesh().border(axis, k, false)];
      }
      for (int s = 0; s < places.strand.length; s++) {
        Strand strand = lines.strands().get(s);
        if (strand.flat() == (axis == 1)) {
          places.strand[s] = at[strand.line()] + strand.off();
        }
      }
    }
    return places;
  }

  /** Where each line of the mesh lies along an axis. */
  private double[] at(int axis) {
    Mesh mesh = lines.mesh();
    int entries = mesh.entries(axis);
    double[] before = new double[entries];
    double[] behind = new double[entries];
    double[] channel = new double[entries + 1];
    cells(axis, before, behind);
    for (Strand strand : lines.strands()) {
      if (strand.flat() == (axis == 1)) {
        int entry = strand.line() / 2;
        if (strand.line() % 2 == 0) {
          channel[entry] = Math.max(channel[entry], strand.room());
        } else {
          double half = Math.abs(strand.off()) + 3;
          before[entry] = Math.max(before[entry], half);
          behind[entry] = Math.max(behind[entry], half);
        }
      }
    }
    double[] at = new double[2 * entries + 1];
    double x = 0;
    for (int e = 0; e <= entries; e++) {
      double room = gap(axis, e, channel[e]);
      at[2 * e] = x + room / 2;
      x += room;
      if (e < entries) {
        at[2 * e + 1] = x + before[e];
        x += before[e] + behind[e];
      }
    }
    return at;
  }

  private void cells(int axis, double[] before, double[] behind) {
    for (int e = 0; e < before.length; e++) {
      before[e] = lines.mesh().isCell(axis, e) ? CELL : 0;
      behind[e] = before[e];
    }
    for (int i = 0; i < graph.size(); i++) {
      int e = lines.mesh().line(axis, i) / 2;
      before[e] = Math.max(before[e], bodies.to(i, axis == 0 ? Side.LEFT : Side.UP));
      behind[e] = Math.max(behind[e], bodies.to(i, axis == 0 ? Side.RIGHT : Side.DOWN));
    }
    for (Text text : texts) {
      int e = lines.mesh().line(axis, text.box()) / 2;
      before[e] = Math.max(before[e], -text.low(axis));
      behind[e] = Math.max(behind[e], text.high(axis));
    }
  }

  private double gap(int axis, int e, double wires) {
    Mesh mesh = lines.mesh();
    if (e == 0 || e == mesh.entries(axis)) {
      return wires > 0 ? wires + 3 : 0;
    }
    boolean before = mesh.isCell(axis, e - 1);
    boolean behind = mesh.isCell(axis, e);
    double gap =
        before && behind
            ? Math.max(15, wires + 9)
            : before || behind ? Math.max(13, wires + 6) : Math.max(7, wires + 4);
    double text = 0;
    double copies = 0;
    for (int k = 0; k < graph.zones().size(); k++) {
      Area area = graph.zones().get(k).area();
      boolean opens = mesh.border(axis, k, true) / 2 == e - 1;
      boolean closes = mesh.border(axis, k, false) / 2 == e;
      if (axis == 1) {
        text = Math.max(text, opens ? area.title().height() : 0);
        text = Math.max(text, closes ? area.corner().height() : 0);
      }
      boolean out =
          axis == 1
              ? mesh.border(axis, k, true) / 2 == e
              : mesh.border(axis, k, false) / 2 == e - 1;
      copies = Math.max(copies, out && area.kind() == Area.Kind.STACK ? 6 : 0);
    }
    return gap + text + copies;
  }
}
