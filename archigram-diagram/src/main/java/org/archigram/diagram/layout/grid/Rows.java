package org.archigram.diagram.layout.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.graph.Zone;

/** Cuts a long placement into rows that follow each other as those of a text do. */
final class Rows {
  private final Graph graph;
  private final Cells cells;
  private final int layers;

  Rows(Graph graph, Cells cells) {
    this.graph = graph;
    this.cells = cells;
    this.layers = cells.last(cells.layer) / Cells.STEP + 1;
  }

  /** For each box the row that it goes to; nothing if there is no good place for the cuts. */
  Optional<int[]> of(int rows) {
    List<Integer> cuts = new ArrayList<>();
    for (int row = 1; row < rows; row++) {
      int cut = cut((double) row * layers / rows, cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1));
      if (cut < 0) {
        return Optional.empty();
      }
      cuts.add(cut);
    }
    int[] of = new int[cells.size()];
    for (int i = 0; i < of.length; i++) {
      int layer = cells.layer[i] / Cells.STEP;
      of[i] = (int) cuts.stream().filter(cut -> cut <= layer).count();
    }
    return Optional.of(of);
  }

  /** The layer nearest to a wish where one line is cut, and no area but one around all. */
  private int cut(double wish, int after) {
    int found = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = after + 1; cut < layers; cut++) {
      double costs = Math.abs(cut - wish);
      if (lines(cut) <= 1 && !cutsArea(cut) && costs < least) {
        least = costs;
        found = cut;
      }
    }
    return found;
  }

  private int lines(int cut) {
    boolean[] source = new boolean[graph.size()];
    int lines = 0;
    for (Link link : graph.links()) {
      boolean over = before(link.from(), cut) != before(link.to(), cut);
      if (over && !source[link.from()]) {
        source[link.from()] = true;
        lines += link.back() ? 2 : 1;
      }
    }
    return lines;
  }

  private boolean before(int box, int cut) {
    return cells.layer[box] / Cells.STEP < cut;
  }

  private boolean cutsArea(int cut) {
    for (Zone zone : graph.zones()) {
      int first = 0;
      for (int box : zone.members()) {
        first += before(box, cut) ? 1 : 0;
      }
      boolean whole = zone.members().length == graph.size();
      if (!whole && first > 0 && first < zone.members().length) {
        return true;
      }
    }
    return false;
  }

  /** Puts each row below the one before. */
  static void fold(Cells cells, int[] row, int rows) {
    int lanes = cells.last(cells.lane) + Cells.STEP;
    int[] first = new int[rows];
    java.util.Arrays.fill(first, Integer.MAX_VALUE);
    for (int i = 0; i < row.length; i++) {
      first[row[i]] = Math.min(first[row[i]], cells.layer[i]);
    }
    for (int i = 0; i < row.length; i++) {
      cells.layer[i] -= first[row[i]];
      cells.lane[i] += row[i] * lanes;
    }
    cells.dense();
  }
}
