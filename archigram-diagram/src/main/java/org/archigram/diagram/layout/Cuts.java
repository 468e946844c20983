package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.diagram.layout.Nesting.End;
import org.archigram.diagram.layout.Nesting.Piece;

/**
 * Says where to cut a long chain of columns into rows.
 *
 * <p>Rows are about as long as each other, and few lines go from one to the next.
 */
final class Cuts {
  /** The distance of two columns, with the lines between them. */
  private static final double GAP = 22;

  /** How much longer a row may be, to save one line from being cut. */
  private static final double LINE = 25;

  /** Rows of columns that are hard to part evenly may be so many more. */
  private static final int MORE = 3;

  private final List<Double> lengths;
  private final List<Integer> crossing;

  private Cuts(List<Double> lengths, List<Integer> crossing) {
    this.lengths = lengths;
    this.crossing = crossing;
  }

  /** The row of each child, from 0; all in one row if that is not longer than the room. */
  static Map<String, Integer> of(List<Child> children, Set<Piece> pieces, Room room, double slack) {
    Map<String, Integer> columns = Layers.of(children, pieces, room.across());
    TreeMap<Integer, Double> widths = new TreeMap<>();
    children.forEach(
        child -> widths.merge(columns.getOrDefault(child.id(), 1), child.along(), Math::max));
    List<Integer> order = List.copyOf(widths.keySet());
    List<Double> lengths = widths.values().stream().map(width -> width + GAP).toList();
    List<Integer> crossing = order.stream().map(c -> crossing(pieces, columns, c)).toList();
    int[] rows = new Cuts(lengths, crossing).rows(room.along(), slack);
    Map<String, Integer> result = new LinkedHashMap<>();
    columns.forEach((child, column) -> result.put(child, rows[order.indexOf(column)]));
    return result;
  }

  /** How many tensors go from columns before this one to it or to later ones. */
  private static int crossing(Set<Piece> pieces, Map<String, Integer> columns, int column) {
    Set<End> sources = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece.from().border() || piece.to().border()) {
        continue;
      }
      boolean before = columns.getOrDefault(piece.from().child(), column) < column;
      if (before && columns.getOrDefault(piece.to().child(), column - 1) >= column) {
        sources.add(piece.from());
      }
    }
    return sources.size();
  }

  private int[] rows(double limit, double slack) {
    double total = length(0, lengths.size());
    double longest = lengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double most = Math.max(limit, longest + slack) + GAP;
    int count = Math.min(lengths.size(), (int) Math.ceil(total / most));
    List<Integer> starts = List.of(0);
    for (int more = 0; count > 1 && more <= MORE && count + more <= lengths.size(); more++) {
      starts = starts(count + more, total / (count + more));
      if (longestRow(starts) <= most) {
        break;
      }
    }
    int[] rows = new int[lengths.size()];
    for (int column = 0; column < rows.length; column++) {
      int at = column;
      rows[column] = (int) starts.stream().skip(1).filter(start -> start <= at).count();
    }
    return rows;
  }

  private double longestRow(List<Integer> starts) {
    double longest = 0;
    for (int row = 0; row < starts.size(); row++) {
      int end = row + 1 < starts.size() ? starts.get(row + 1) : lengths.size();
      longest = Math.max(longest, length(starts.get(row), end));
    }
    return longest;
  }

  private double length(int start, int end) {
    return lengths.subList(start, end).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The first column of each row: the cheapest choice, by its last row. */
  private List<Integer> starts(int count, double fair) {
    int n = lengths.size();
    double[][] cost = new double[count + 1][n + 1];
    int[][] from = new int[count + 1][n + 1];
    Arrays.stream(cost).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
    cost[0][0] = 0;
    for (int row = 1; row <= count; row++) {
      for (int end = row; end <= n; end++) {
        int start = cheapest(cost[row - 1], row, end, fair);
        from[row][end] = start;
        cost[row][end] = cost[row - 1][start] + price(start, end, fair);
      }
    }
    List<Integer> starts = new ArrayList<>();
    int end = n;
    for (int row = count; row > 0; row--) {
      end = from[row][end];
      starts.add(0, end);
    }
    return starts;
  }

  /** Where a row that ends here best begins, given what the rows before it cost. */
  private int cheapest(double[] before, int row, int end, double fair) {
    int best = row - 1;
    for (int start = row; start < end; start++) {
      if (before[start] + price(start, end, fair) < before[best] + price(best, end, fair)) {
        best = start;
      }
    }
    return best;
  }

  private double price(int start, int end, double fair) {
    double length = length(start, end);
    double cut = start == 0 ? 0 : LINE * crossing.get(start);
    return length * length / fair + cut;
  }
}
