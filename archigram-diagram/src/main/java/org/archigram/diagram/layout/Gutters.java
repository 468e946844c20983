package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Nesting.Piece;

/**
 * Stacks rows, and leads lines from the end of one to the beginning of another.
 *
 * <p>Each tensor that leaves its row has a lane of its own behind the row, in the gutter after the
 * row, and before all rows. Lanes are nested, so that lines in the same order do not cross.
 */
final class Gutters {
  private static final double LANE = Loops.LANE;
  private static final double PAD = 9;

  /**
   * A piece that goes from one row to another.
   *
   * @param tensor what it carries; all jumps of one tensor share their lanes
   * @param out its part in the row it leaves
   * @param in its part in the row it enters
   */
  record Jump(String tensor, int from, int to, Piece out, Piece in) {}

  private final List<Laid> rows;
  private final Map<Piece, Jump> jumps;
  private final List<List<String>> tensors = new ArrayList<>();
  private final List<Double> tops = new ArrayList<>();
  private final Map<String, Integer> lanes = new LinkedHashMap<>();
  private double bottom;

  Gutters(List<Laid> rows, Map<Piece, Jump> jumps) {
    this.rows = rows;
    this.jumps = jumps;
    for (int row = 0; row < rows.size(); row++) {
      tensors.add(leaving(row));
      tops.add(bottom);
      bottom += rows.get(row).across() + gutter(row);
    }
    lanes();
  }

  /** The tensors that leave a row, the last one first. */
  private List<String> leaving(int row) {
    return jumps.values().stream()
        .filter(jump -> jump.from() == row)
        .map(Jump::tensor)
        .distinct()
        .sorted(Comparator.comparingDouble((String tensor) -> -gate(row, tensor)))
        .toList();
  }

  private double gate(int row, String tensor) {
    return rows.get(row).gates().getOrDefault(tensor, 0.0);
  }

  private double gutter(int row) {
    int count = tensors.get(row).size();
    boolean last = row == rows.size() - 1;
    return count > 0 ? 2 * PAD + LANE * (count - 1) : last ? 0 : 2 * PAD;
  }

  /** Where a tensor runs in the gutter after its row. */
  private double level(int row, String tensor) {
    double end = tops.get(row) + rows.get(row).across();
    return end + PAD + LANE * tensors.get(row).indexOf(tensor);
  }

  /** A tensor's way before all rows. */
  private record Way(String tensor, double top, double bottom) {
    double length() {
      return bottom - top;
    }

    boolean meets(Way other) {
      return top < other.bottom + LANE && other.top < bottom + LANE;
    }
  }

  /** The shortest ways are the innermost; ways that do not meet share a lane. */
  private void lanes() {
    Map<String, Way> ways = new LinkedHashMap<>();
    for (Jump jump : jumps.values()) {
      double from = level(jump.from(), jump.tensor());
      double to = tops.get(jump.to()) + gate(jump.to(), jump.tensor());
      Way way = new Way(jump.tensor(), Math.min(from, to), Math.max(from, to));
      ways.merge(jump.tensor(), way, Gutters::joined);
    }
    List<Way> placed = new ArrayList<>();
    ways.values().stream()
        .sorted(Comparator.comparingDouble(Way::length).thenComparing(Way::tensor))
        .forEach(
            way -> {
              int lane =
                  1
                      + placed.stream()
                          .filter(way::meets)
                          .mapToInt(other -> lane(other.tensor()))
                          .max()
                          .orElse(-1);
              lanes.put(way.tensor(), lane);
              placed.add(way);
            });
  }

  private static Way joined(Way a, Way b) {
    return new Way(a.tensor, Math.min(a.top, b.top), Math.max(a.bottom, b.bottom));
  }

  private int lane(String tensor) {
    return lanes.getOrDefault(tensor, 0);
  }

  private double before() {
    return lanes.isEmpty()
        ? 0
        : LANE * lanes.values().stream().max(Integer::compare).orElse(0) + 12;
  }

  private double behind(int row) {
    int count = tensors.get(row).size();
    return count == 0 ? 0 : 4 + LANE * count;
  }

  Laid laid() {
    double along = 0;
    for (int row = 0; row < rows.size(); row++) {
      along = Math.max(along, before() + rows.get(row).along() + behind(row));
    }
    Map<String, Box> boxes = new LinkedHashMap<>();
    Map<Piece, List<Point>> lines = new LinkedHashMap<>();
    Map<String, Double> gates = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      Laid strip = rows.get(row);
      // Lines that go on to other rows end at their own row; others go up to the border of all.
      boxes.putAll(strip.moved(before(), tops.get(row), along, bottom).boxes());
      lines.putAll(strip.moved(before(), tops.get(row), along, bottom).lines());
      double top = tops.get(row);
      strip.gates().forEach((gate, y) -> gates.put(gate, y + top));
    }
    jumps.forEach((piece, jump) -> lines.put(piece, line(jump)));
    return new Laid(along, bottom, boxes, lines, gates);
  }

  private List<Point> line(Jump jump) {
    List<Point> line = new ArrayList<>(inRow(jump.from(), jump.out()));
    double right = line.get(line.size() - 1).x();
    double end = line.get(line.size() - 1).y();
    double turn = right + 4 + LANE * tensors.get(jump.from()).indexOf(jump.tensor());
    double level = level(jump.from(), jump.tensor());
    List<Point> entering = inRow(jump.to(), jump.in());
    double start = entering.get(0).y();
    double left = before() - 6 - LANE * lane(jump.tensor());
    line.add(new Point(turn, end));
    line.add(new Point(turn, level));
    line.add(new Point(left, level));
    line.add(new Point(left, start));
    line.addAll(entering);
    return line;
  }

  private List<Point> inRow(int row, Piece piece) {
    List<Point> line = rows.get(row).lines().getOrDefault(piece, List.of(new Point(0, 0)));
    return Polyline.shifted(line, before(), tops.get(row));
  }
}
