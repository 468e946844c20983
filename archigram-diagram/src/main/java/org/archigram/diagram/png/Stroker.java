package org.archigram.diagram.png;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;

/** Turns lines into the outlines of their ink: a bar for each piece, a disc for each joint. */
record Stroker(double width, List<Double> dash) {
  private static final int DISC_CORNERS = 24;

  List<List<Point>> outlines(Path path) {
    var outlines = new ArrayList<List<Point>>();
    for (List<Point> line : path.outlines()) {
      List<Point> distinct = distinct(line);
      if (dash.isEmpty()) {
        stroke(distinct, outlines);
      } else {
        dashes(distinct).forEach(piece -> stroke(piece, outlines));
      }
    }
    return outlines;
  }

  private static List<Point> distinct(List<Point> line) {
    var distinct = new ArrayList<Point>();
    for (Point point : line) {
      if (distinct.isEmpty() || distinct.get(distinct.size() - 1).distance(point) > 1e-6) {
        distinct.add(point);
      }
    }
    return distinct;
  }

  private void stroke(List<Point> line, List<List<Point>> outlines) {
    for (int i = 1; i < line.size(); i++) {
      outlines.add(bar(line.get(i - 1), line.get(i)));
      boolean isJoint = i < line.size() - 1 || line.get(0).distance(line.get(i)) < 1e-6;
      if (isJoint) {
        outlines.add(disc(line.get(i)));
      }
    }
  }

  private List<Point> bar(Point from, Point to) {
    double length = from.distance(to);
    double dx = (to.y() - from.y()) / length * width / 2;
    double dy = (from.x() - to.x()) / length * width / 2;
    return List.of(from.plus(dx, dy), to.plus(dx, dy), to.plus(-dx, -dy), from.plus(-dx, -dy));
  }

  /** Goes round the same way as the bars, so that what they share stays inked. */
  private List<Point> disc(Point centre) {
    var corners = new ArrayList<Point>();
    for (int i = 0; i < DISC_CORNERS; i++) {
      double angle = 2 * Math.PI * i / DISC_CORNERS;
      corners.add(
          centre.plus(StrictMath.cos(angle) * width / 2, StrictMath.sin(angle) * width / 2));
    }
    return corners;
  }

  private List<List<Point>> dashes(List<Point> line) {
    var pieces = new ArrayList<List<Point>>();
    var piece = new ArrayList<Point>(line.subList(0, Math.min(1, line.size())));
    int turn = 0;
    double left = dash.get(0);
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      while (from.distance(to) > left && left + dash.get((turn + 1) % dash.size()) > 1e-6) {
        from = from.towards(to, left / from.distance(to));
        piece.add(from);
        keep(turn, piece, pieces);
        piece = new ArrayList<>(List.of(from));
        turn++;
        left = dash.get(turn % dash.size());
      }
      piece.add(to);
      left -= from.distance(to);
    }
    keep(turn, piece, pieces);
    return pieces;
  }

  /** Even turns are lines, odd ones gaps. */
  private static void keep(int turn, List<Point> piece, List<List<Point>> pieces) {
    if (turn % 2 == 0 && piece.size() > 1) {
      pieces.add(distinct(piece));
    }
  }
}
