package org.archigram.diagram.layout.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;

/**
 * Where each box stands: in which layer along the flow, and in which lane across it.
 *
 * @param layer for each box
 * @param lane for each box
 */
public record Grid(int[] layer, int[] lane) {
  /** More boxes than these are placed plainly. */
  public static final int MANY = 200;

  /** The best placement that was found; nothing if it cannot stand in so many rows. */
  public static Optional<Grid> of(Graph graph, Chains chains, Wish wish) {
    return of(graph, chains, wish, List.of());
  }

  /** The same, with boxes that stand in rows. */
  static Optional<Grid> of(Graph graph, Chains chains, Wish wish, List<int[]> rows) {
    if (!graph.twins().isEmpty()) {
      return wish.rows() > 1 ? Optional.empty() : new Alike(graph, chains, wish).grid();
    }
    if (graph.size() > MANY) {
      return Optional.of(new Quick(graph, chains).grid());
    }
    Cost cost = new Cost(graph, chains, wish);
    Cells built = new Build(graph, chains, cost).cells();
    if (wish.rows() > 1) {
      Optional<int[]> row = new Rows(graph, built).of(wish.rows());
      if (row.isEmpty()) {
        return Optional.empty();
      }
      Rows.fold(built, row.get(), wish.rows());
      cost.fold(row.get());
    }
    Rigid rigid = Rigid.of(rows);
    rigid.align(built);
    boolean mirrored = wish.rows() == 1;
    return Optional.of(of(new Search(graph, chains, cost, rigid, built).found(mirrored)));
  }

  /** All cells, written out. */
  public String cells() {
    return Arrays.toString(layer) + Arrays.toString(lane);
  }

  static Grid of(Cells found) {
    int[] layer = new int[found.size()];
    int[] lane = new int[found.size()];
    for (int i = 0; i < layer.length; i++) {
      layer[i] = found.layer[i] / Cells.STEP;
      lane[i] = found.lane[i] / Cells.STEP;
    }
    return new Grid(layer, lane);
  }
}
