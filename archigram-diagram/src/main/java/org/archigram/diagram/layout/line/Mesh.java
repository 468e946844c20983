package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Zone;
import org.archigram.diagram.layout.grid.Grid;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Size;

/** The points that lines may run over: middles of cells, channels, and borders of areas. */
public final class Mesh {
  private static final int NO_TURN = 4;
  private static final int NO_UPRIGHT = 1;
  private static final int NO_FLAT = 2;

  final Graph graph;
  final Flow flow;
  final Axis columns;
  final Axis rows;

  /** For each box the lines that cross in its middle. */
  final int[] x;

  final int[] y;
  private final int[] box;
  private final int[] border;
  private final double[] right;
  private final double[] below;

  Mesh(Graph graph, Grid grid, Flow flow) {
    this.graph = graph;
    this.flow = flow;
    int last = Arrays.stream(grid.layer()).max().orElse(0);
    int[] layer =
        flow == Flow.UP ? Arrays.stream(grid.layer()).map(f -> last - f).toArray() : grid.layer();
    int[] column = flow.upright() ? grid.lane() : layer;
    int[] row = flow.upright() ? layer : grid.lane();
    columns = axis(graph.zones(), column);
    rows = axis(graph.zones(), row);
    x = Arrays.stream(column).map(c -> Axis.middle(columns.cell()[c])).toArray();
    y = Arrays.stream(row).map(r -> Axis.middle(rows.cell()[r])).toArray();
    box = new int[columns.lines() * rows.lines()];
    border = new int[box.length];
    Arrays.fill(box, -1);
    for (int i = 0; i < x.length; i++) {
      box[point(x[i], y[i])] = i;
    }
    borders();
    right = distances(columns, x, true);
    below = distances(rows, y, false);
  }

  private static Axis axis(List<Zone> zones, int[] cell) {
    List<Axis.Span> spans = new ArrayList<>();
    for (Zone zone : zones) {
      int first = Arrays.stream(zone.members()).map(i -> cell[i]).min().orElseThrow();
      int last = Arrays.stream(zone.members()).map(i -> cell[i]).max().orElseThrow();
      spans.add(new Axis.Span(first, last));
    }
    return Axis.of(Arrays.stream(cell).max().orElse(-1) + 1, zones, spans);
  }

  private void borders() {
    for (int k = 0; k < graph.zones().size(); k++) {
      int x0 = Axis.middle(columns.open()[k]);
      int x1 = Axis.middle(columns.close()[k]);
      int y0 = Axis.middle(rows.open()[k]);
      int y1 = Axis.middle(rows.close()[k]);
      for (int line = y0; line <= y1; line++) {
        border[point(x0, line)] |= NO_UPRIGHT | NO_TURN;
        border[point(x1, line)] |= NO_UPRIGHT | NO_TURN;
      }
      for (int line = x0; line <= x1; line++) {
        border[point(line, y0)] |= NO_FLAT | NO_TURN;
        border[point(line, y1)] |= NO_FLAT | NO_TURN;
      }
    }
  }

  /** A first idea of how far points are from each other. */
  private double[] distances(Axis axis, int[] middle, boolean flat) {
    double[] size = new double[axis.entries().size()];
    for (int e = 0; e < size.length; e++) {
      size[e] = axis.entries().get(e).kind() == Axis.Kind.CELL ? 20 : 0;
    }
    for (int i = 0; i < middle.length; i++) {
      Size of = graph.items().get(i).box();
      int entry = middle[i] / 2;
      size[entry] = Math.max(size[entry], flat ? of.width() : of.height());
    }
    double[] at = new double[axis.lines()];
    for (int e = 0; e < size.length; e++) {
      at[2 * e + 1] = at[2 * e] + 8 + size[e] / 2;
      at[2 * e + 2] = at[2 * e + 1] + 8 + size[e] / 2;
    }
    return at;
  }

  int points() {
    return box.length;
  }

  int point(int column, int row) {
    return column * rows.lines() + row;
  }

  int column(int point) {
    return point / rows.lines();
  }

  int row(int point) {
    return point % rows.lines();
  }

  int middle(int i) {
    return point(x[i], y[i]);
  }

  /** The box in whose middle a point lies, or −1. */
  int boxAt(int point) {
    return box[point];
  }

  /** The next point in a way, or −1 at the edge. */
  int step(int point, Side way) {
    int column = column(point) + way.dx;
    int row = row(point) + way.dy;
    boolean inside = column >= 0 && row >= 0 && column < columns.lines() && row < rows.lines();
    return inside ? point(column, row) : -1;
  }

  double distance(int a, int b) {
    return Math.abs(right[column(a)] - right[column(b)]) + Math.abs(below[row(a)] - below[row(b)]);
  }

  /** Borders may be crossed, not followed. */
  boolean forbids(int point, Side way) {
    return (border[point] & (way.flat() ? NO_FLAT : NO_UPRIGHT)) != 0;
  }

  boolean onBorder(int point) {
    return border[point] != 0;
  }

  private Axis axis(int axis) {
    return axis == 0 ? columns : rows;
  }

  /** How many cells and borders an axis has: 0 for x, 1 for y. */
  public int entries(int axis) {
    return axis(axis).entries().size();
  }

  /** Whether an entry of an axis is a cell. */
  public boolean isCell(int axis, int entry) {
    return axis(axis).entries().get(entry).kind() == Axis.Kind.CELL;
  }

  /** The line through the middle of a box. */
  public int line(int axis, int i) {
    return axis == 0 ? x[i] : y[i];
  }

  /** The line of the first or last border of a zone. */
  public int border(int axis, int zone, boolean first) {
    return Axis.middle(first ? axis(axis).open()[zone] : axis(axis).close()[zone]);
  }
}
