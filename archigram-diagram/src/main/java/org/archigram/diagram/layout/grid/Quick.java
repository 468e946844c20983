package org.archigram.diagram.layout.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Zone;

/**
 * A plain placement for very large graphs: layers are longest paths, and each box, or area as a
 * whole, takes the free lane nearest to that of the first box it reads.
 */
final class Quick {

  /** A box, or an area that was placed by itself. */
  private record Unit(List<Integer> boxes, int first, int last, int lanes) {}

  private final Graph graph;
  private final int[] layers;
  private final int[] lane;
  private final List<List<Integer>> inner = new ArrayList<>();
  private final List<List<Integer>> direct = new ArrayList<>();

  Quick(Graph graph, Chains chains) {
    this.graph = graph;
    this.layers = chains.layers();
    this.lane = new int[graph.size()];
    for (int k = 0; k <= graph.zones().size(); k++) {
      inner.add(new ArrayList<>());
      direct.add(new ArrayList<>());
    }
    for (int i = 0; i < graph.size(); i++) {
      direct.get(graph.home()[i] + 1).add(i);
    }
    List<Integer> open = new ArrayList<>();
    for (int k = 0; k < graph.zones().size(); k++) {
      Zone zone = graph.zones().get(k);
      while (open.size() > zone.level()) {
        open.remove(open.size() - 1);
      }
      inner.get(open.isEmpty() ? 0 : open.get(open.size() - 1) + 1).add(k);
      open.add(k);
    }
  }

  Grid grid() {
    place(-1);
    int least = java.util.Arrays.stream(lane).min().orElse(0);
    int first = java.util.Arrays.stream(layers).min().orElse(0);
    int[] layer = new int[layers.length];
    for (int i = 0; i < lane.length; i++) {
      lane[i] -= least;
      layer[i] = layers[i] - first;
    }
    return new Grid(layer, lane);
  }

  /** Places all in a zone, beginning at lane 0; returns how many lanes it takes. */
  private int place(int zone) {
    List<Unit> units = new ArrayList<>();
    for (int box : direct.get(zone + 1)) {
      units.add(new Unit(List.of(box), layers[box], layers[box], 1));
    }
    for (int child : inner.get(zone + 1)) {
      int lanes = place(child);
      List<Integer> boxes = new ArrayList<>();
      int first = Integer.MAX_VALUE;
      int last = Integer.MIN_VALUE;
      for (int box : graph.zones().get(child).members()) {
        boxes.add(box);
        first = Math.min(first, layers[box]);
        last = Math.max(last, layers[box]);
      }
      units.add(new Unit(boxes, first, last, lanes));
    }
    Comparator<Unit> order = Comparator.comparingInt(Unit::first);
    units.sort(order.thenComparing(unit -> unit.boxes().get(0)));
    return stack(units);
  }

  private int stack(List<Unit> units) {
    Set<Long> taken = new HashSet<>();
    Map<Integer, Integer> done = new HashMap<>();
    int least = 0;
    int most = 0;
    for (Unit unit : units) {
      int wish = wish(unit, done);
      int base = wish;
      for (int off = 1; !free(unit, base, taken); off = off > 0 ? -off : 1 - off) {
        base = wish + off;
      }
      for (int box : unit.boxes()) {
        lane[box] += base;
        done.put(box, lane[box]);
      }
      take(unit, base, taken);
      least = Math.min(least, base);
      most = Math.max(most, base + unit.lanes());
    }
    for (int box : done.keySet()) {
      lane[box] -= least;
    }
    return most - least;
  }

  /** The lane of the first box that a unit reads, of those that stand. */
  private int wish(Unit unit, Map<Integer, Integer> done) {
    for (int box : unit.boxes()) {
      for (int before : graph.before().get(box)) {
        Integer at = done.get(before);
        if (at != null) {
          return at - lane[box];
        }
      }
    }
    return 0;
  }

  private static boolean free(Unit unit, int base, Set<Long> taken) {
    for (int layer = unit.first(); layer <= unit.last(); layer++) {
      for (int at = base; at < base + unit.lanes(); at++) {
        if (taken.contains(cell(layer, at))) {
          return false;
        }
      }
    }
    return true;
  }

  private static void take(Unit unit, int base, Set<Long> taken) {
    for (int layer = unit.first(); layer <= unit.last(); layer++) {
      for (int at = base; at < base + unit.lanes(); at++) {
        taken.add(cell(layer, at));
      }
    }
  }

  private static long cell(int layer, int lane) {
    return ((long) layer << 32) ^ (lane & 0xffffffffL);
  }
}
