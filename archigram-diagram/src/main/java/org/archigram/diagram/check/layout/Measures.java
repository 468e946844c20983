package org.archigram.diagram.check.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Flow;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/**
 * What can be counted and measured of the lines of pictures.
 *
 * @param lines how many there are
 * @param bends how often they turn
 * @param crossings the places where lines of two sources cross
 * @param detours lines of data that are more than twice as long as the way between their ends
 * @param length of all together, in points
 * @param data how many carry data of the same step
 * @param against how many of these lead back, or straight up, and not to a row behind
 */
public record Measures(
    int lines, int bends, int crossings, int detours, double length, int data, int against) {
  /** Nothing drawn. */
  public static final Measures NONE = new Measures(0, 0, 0, 0, 0, 0, 0);

  /** A way around a corner or past a text is no detour. */
  private static final double SLACK = 24;

  private static final double LEVEL = 2;

  /** The figures of a picture. */
  public static Measures of(Drawing drawing) {
    Flow flow = Flow.of(drawing);
    Measures figures = NONE;
    for (DrawnEdge edge : drawing.edges()) {
      boolean data = !edge.againstFlow();
      boolean against = data && !flow.goesOn(drawing, edge) && climbs(drawing, edge, flow);
      figures =
          figures.plus(
              new Measures(
                  1,
                  Math.max(0, edge.line().size() - 2),
                  0,
                  data && isDetour(edge.line()) ? 1 : 0,
                  length(edge.line()),
                  data ? 1 : 0,
                  against ? 1 : 0));
    }
    return figures.plus(new Measures(0, 0, crossings(drawing), 0, 0, 0, 0));
  }

  /** The figures of two pictures together. */
  public Measures plus(Measures other) {
    return new Measures(
        lines + other.lines,
        bends + other.bends,
        crossings + other.crossings,
        detours + other.detours,
        length + other.length,
        data + other.data,
        against + other.against);
  }

  /** How much of a figure there is for each line. */
  public double each(double figure) {
    return figure / Math.max(1, lines);
  }

  /** How many of the lines of data go with the flow; at most 1. */
  public double onwards() {
    return 1 - against / (double) Math.max(1, data);
  }

  /** Whether a line ends before where it begins, or straight above it and not within a step. */
  private static boolean climbs(Drawing drawing, DrawnEdge edge, Flow flow) {
    Point first = edge.line().get(0);
    Point last = edge.line().get(edge.line().size() - 1);
    double on = flow.down() ? last.y() - first.y() : last.x() - first.x();
    boolean up = !flow.down() && last.y() < first.y();
    Box ends = Box.of(List.of(first, last));
    boolean step =
        drawing.regions().stream()
            .anyMatch(region -> region.kind().equals("step") && region.box().contains(ends));
    return on < -LEVEL || on < LEVEL && up && !step;
  }

  static double length(List<Point> line) {
    return Piece.of(line).stream().mapToDouble(Piece::length).sum();
  }

  /** Whether a line is more than twice as long as the shortest way with one corner. */
  static boolean isDetour(List<Point> line) {
    Box ends = Box.of(List.of(line.get(0), line.get(line.size() - 1)));
    return length(line) > 2 * (ends.width() + ends.height()) + SLACK;
  }

  /** Lines of one source that lie on each other cross another line in one place. */
  private static int crossings(Drawing drawing) {
    Set<List<Object>> places = new HashSet<>();
    for (Crossings.Crossing crossing : Crossings.of(drawing).all()) {
      Point at = crossing.at();
      places.add(
          List.of(
              crossing.first().from(),
              crossing.second().from(),
              Math.round(at.x()),
              Math.round(at.y())));
    }
    return places.size();
  }
}
