package org.archigram.diagram.layout.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;

/** A first placement: chains one after the other, each in the lane where it costs least. */
final class Build {
  private final Graph graph;
  private final Chains chains;
  private final Cost cost;
  private final Cells cells;
  private final Cells tried;

  Build(Graph graph, Chains chains, Cost cost) {
    this.graph = graph;
    this.chains = chains;
    this.cost = cost;
    this.cells = new Cells(graph.size());
    this.tried = new Cells(graph.size());
  }

  Cells cells() {
    List<List<Integer>> rest = new ArrayList<>(chains.all());
    while (!rest.isEmpty()) {
      place(rest.remove(pick(rest)));
    }
    cells.dense();
    return cells;
  }

  /** The longest of the chains that are tied to what stands. */
  private int pick(List<List<Integer>> rest) {
    int pick = 0;
    boolean tied = tied(rest.get(0));
    for (int i = 1; i < rest.size(); i++) {
      boolean other = tied(rest.get(i));
      boolean longer = rest.get(i).size() > rest.get(pick).size();
      if (other && !tied || other == tied && longer && !none()) {
        pick = i;
        tied = other;
      }
    }
    return pick;
  }

  private boolean none() {
    for (boolean on : cells.on) {
      if (on) {
        return false;
      }
    }
    return true;
  }

  private boolean tied(List<Integer> chain) {
    for (Link link : graph.links()) {
      boolean out = cells.on[link.to()] && chain.contains(link.from());
      if (out || cells.on[link.from()] && chain.contains(link.to())) {
        return true;
      }
    }
    return false;
  }

  private void place(List<Integer> chain) {
    TreeSet<Integer> lanes = new TreeSet<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.on[i]) {
        lanes.add(cells.lane[i]);
      }
    }
    List<Integer> tries = new ArrayList<>(lanes);
    lanes.forEach(lane -> tries.add(lane + Cells.STEP / 2));
    tries.add(lanes.isEmpty() ? 0 : lanes.first() - Cells.STEP);
    double best = Double.POSITIVE_INFINITY;
    int lane = tries.get(0);
    for (int next : tries) {
      tried.set(cells);
      put(tried, chain, next);
      tried.dense();
      double costs = cost.of(tried, Double.POSITIVE_INFINITY);
      if (costs < best - 1e-9) {
        best = costs;
        lane = next;
      }
    }
    put(cells, chain, lane);
    lanes(cells);
  }

  private void put(Cells where, List<Integer> chain, int lane) {
    for (int box : chain) {
      where.on[box] = true;
      where.lane[box] = lane;
      where.layer[box] = chains.layers()[box] * Cells.STEP;
    }
  }

  /** Lanes are numbered anew; layers keep their gaps while chains are missing. */
  private static void lanes(Cells cells) {
    int[] layers = cells.layer.clone();
    cells.dense();
    System.arraycopy(layers, 0, cells.layer, 0, layers.length);
  }
}
