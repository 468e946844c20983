package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.line.Side;
import org.archigram.diagram.layout.line.Stretch;

/** Where boxes, strands and the borders of areas lie; both axes, x first. */
final class Places {
  private final Parts parts;
  private final Graph graph;
  private final Lines lines;
  private final Bodies bodies;

  /** The middles of boxes. */
  final double[][] box;

  /** Strands, across their direction. */
  final double[] strand;

  /** For each axis and zone the first and last border. */
  final double[][][] border;

  Places(Parts parts) {
    this.parts = parts;
    this.graph = parts.graph();
    this.lines = parts.lines();
    this.bodies = parts.bodies();
    this.box = new double[2][graph.size()];
    this.strand = new double[lines.strands().size()];
    this.border = new double[2][graph.zones().size()][2];
  }

  Places copy() {
    Places copy = new Places(parts);
    for (int axis = 0; axis < 2; axis++) {
      copy.box[axis] = box[axis].clone();
      for (int k = 0; k < border[axis].length; k++) {
        copy.border[axis][k] = border[axis][k].clone();
      }
    }
    System.arraycopy(strand, 0, copy.strand, 0, strand.length);
    return copy;
  }

  Box boxOf(int i) {
    double left = box[0][i] - bodies.to(i, Side.LEFT);
    double top = box[1][i] - bodies.to(i, Side.UP);
    double right = box[0][i] + bodies.to(i, Side.RIGHT);
    double bottom = box[1][i] + bodies.to(i, Side.DOWN);
    return new Box(left, top, right - left, bottom - top);
  }

  /** The inside of a box, without the room for names of inputs. */
  Box insideOf(int i) {
    Box all = boxOf(i);
    double left = bodies.inset(i, Side.LEFT);
    double top = bodies.inset(i, Side.UP);
    return new Box(
        all.x() + left,
        all.y() + top,
        all.width() - left - bodies.inset(i, Side.RIGHT),
        all.height() - top - bodies.inset(i, Side.DOWN));
  }

  Box zone(int k) {
    double x = border[0][k][0];
    double y = border[1][k][0];
    return new Box(x, y, border[0][k][1] - x, border[1][k][1] - y);
  }

  Box textBox(Text text) {
    return new Box(
        box[0][text.box()] + text.dx(),
        box[1][text.box()] + text.dy(),
        text.size().width(),
        text.size().height());
  }

  double at(Stretch part) {
    return strand[lines.number(part)];
  }

  /** The corners of a line. */
  List<Point> route(int k) {
    Link link = graph.links().get(k);
    List<Stretch> parts = lines.pieces().get(k);
    List<Point> points = new ArrayList<>();
    points.add(end(link.from(), lines.leaves(k), parts.get(0)));
    for (int i = 1; i < parts.size(); i++) {
      double before = at(parts.get(i - 1));
      double after = at(parts.get(i));
      points.add(parts.get(i).flat() ? new Point(before, after) : new Point(after, before));
    }
    points.add(end(link.to(), lines.enters(k), parts.get(parts.size() - 1)));
    return points;
  }

  /** Where a line meets the border of its box. */
  private Point end(int i, Side side, Stretch part) {
    double across = at(part);
    double reach = bodies.to(i, side);
    return side.flat()
        ? new Point(box[0][i] + side.dx * reach, across)
        : new Point(across, box[1][i] + side.dy * reach);
  }
}
