package org.archigram.diagram.layout.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.graph.Twins;
import org.archigram.diagram.layout.graph.Zone;
import org.archigram.diagram.layout.sketch.Area;

/** Tries one change after the other, in a fixed order, and keeps what costs less. */
final class Search {
  private static final int SWEEPS = 6;
  private static final int STEP = Cells.STEP;
  private static final int HALF = STEP / 2;
  private static final int[] SHIFTS = {0, -STEP, STEP, -2 * STEP, 2 * STEP};

  /** The work that all changes together may take: pairs of boxes looked at. */
  private static final double WORK = 3e6;

  private final Graph graph;
  private final Cost cost;
  private final Rigid rigid;
  private final Cells best;
  private final Cells tried;
  private final List<Set<Integer>> near = new ArrayList<>();
  private final List<int[]> blocks = new ArrayList<>();
  private final long most;
  private final Seen seen = new Seen();
  private double least;

  Search(Graph graph, Chains chains, Cost cost, Rigid rigid, Cells start) {
    this.graph = graph;
    this.cost = cost;
    this.rigid = rigid;
    this.best = start.copy();
    this.tried = start.copy();
    this.least = cost.of(start, Double.POSITIVE_INFINITY);
    this.most = (long) (cost.patience() * WORK / graph.size() / graph.size()) + 600;
    for (int i = 0; i < graph.size(); i++) {
      near.add(new TreeSet<>());
    }
    for (Link link : graph.links()) {
      near.get(link.from()).add(link.to());
      near.get(link.to()).add(link.from());
    }
    for (Zone zone : graph.zones()) {
      blocks.add(zone.members());
    }
    for (Twins twins : graph.twins()) {
      blocks.add(twins.boxes().stream().flatMapToInt(Arrays::stream).toArray());
    }
    for (List<Integer> chain : chains.all()) {
      if (chain.size() > 1 && chain.size() < graph.size()) {
        blocks.add(chain.stream().mapToInt(box -> box).toArray());
      }
    }
    for (int i = 0; i < graph.size(); i++) {
      if (graph.before().get(i).size() > 1) {
        List<Integer> block = new ArrayList<>(List.of(i));
        block.addAll(graph.before().get(i));
        blocks.add(block.stream().mapToInt(box -> box).toArray());
      }
    }
  }

  /** The best placement; if it may be mirrored, small changes do not decide how it stands. */
  Cells found(boolean mirrored) {
    for (int sweep = 0; sweep < SWEEPS && !spent(); sweep++) {
      double before = least;
      for (int i = 0; i < graph.size() && !spent(); i++) {
        single(i);
      }
      for (int i = 0; i < blocks.size() && !spent(); i++) {
        block(blocks.get(i));
      }
      lanes();
      rests();
      if (least > before - 1e-6) {
        break;
      }
    }
    for (Zone zone : graph.zones()) {
      clear(zone);
    }
    if (mirrored) {
      settle();
    }
    return best;
  }

  /** What stands in an area without being of it goes to the rim of the picture, if it can. */
  private void clear(Zone zone) {
    Set<Integer> members = new TreeSet<>();
    Arrays.stream(zone.members()).forEach(members::add);
    for (int box = 0; box < graph.size(); box++) {
      if (!members.contains(box) && within(box, zone.members())) {
        int[] layers = {-STEP, best.layer[box], best.layer[box], graph.size() * STEP};
        int[] lanes = {best.lane[box], -STEP, graph.size() * STEP, best.lane[box]};
        for (int side = 0; side < layers.length; side++) {
          begin();
          tried.layer[box] = layers[side];
          tried.lane[box] = lanes[side];
          keep();
        }
      }
    }
  }

  private boolean within(int box, int[] members) {
    return between(best.layer, box, members) && between(best.lane, box, members);
  }

  private static boolean between(int[] places, int box, int[] members) {
    int first = Arrays.stream(members).map(i -> places[i]).min().orElse(Integer.MAX_VALUE);
    int last = Arrays.stream(members).map(i -> places[i]).max().orElse(Integer.MIN_VALUE);
    return first <= places[box] && places[box] <= last;
  }

  private boolean spent() {
    return cost.tries() > most;
  }

  private void begin() {
    tried.set(best);
  }

  /** Keeps the change that was made to {@code tried}, if it costs less. */
  private void keep() {
    tried.dense();
    if (!rigid.holds(tried) || !seen.add(tried.hash())) {
      return;
    }
    double costs = cost.of(tried, least);
    if (costs < least - 1e-6) {
      least = costs;
      best.set(tried);
    }
  }

  /** A box goes to a cell in line with a neighbour or right beside one. */
  private void single(int box) {
    if (rigid.holds(box)) {
      return;
    }
    for (long cell : cells(box)) {
      int layer = (int) (cell >> 32);
      int lane = (int) cell;
      begin();
      int taken = layer % STEP == 0 && lane % STEP == 0 ? tried.at(layer, lane) : -1;
      if (taken >= 0) {
        tried.layer[taken] = tried.layer[box];
        tried.lane[taken] = tried.lane[box];
      }
      tried.layer[box] = layer;
      tried.lane[box] = lane;
      keep();
    }
  }

  private Set<Long> cells(int box) {
    Set<Integer> layers = new LinkedHashSet<>(List.of(best.layer[box]));
    Set<Integer> lanes = new LinkedHashSet<>(List.of(best.lane[box]));
    Set<Integer> lined = new LinkedHashSet<>(List.of(best.layer[box]));
    Set<Integer> laned = new LinkedHashSet<>(List.of(best.lane[box]));
    for (int other : near.get(box)) {
      lined.add(best.layer[other]);
      laned.add(best.lane[other]);
      for (int off : new int[] {0, STEP, -STEP, HALF, -HALF}) {
        layers.add(best.layer[other] + off);
        lanes.add(best.lane[other] + off);
      }
    }
    for (int off : new int[] {STEP, -STEP}) {
      layers.add(best.layer[box] + off);
      lanes.add(best.lane[box] + off);
    }
    Set<Long> cells = new LinkedHashSet<>();
    for (int layer : layers) {
      for (int lane : lanes) {
        if (lined.contains(layer) || laned.contains(lane)) {
          cells.add(((long) layer << 32) | (lane & 0xffffffffL));
        }
      }
    }
    return cells;
  }

  /** Some boxes go to another lane or layer together, or are mirrored. */
  private void block(int[] block) {
    int last = best.last(best.lane);
    for (int lane = -HALF; lane <= last + HALF; lane += HALF) {
      for (int shift : SHIFTS) {
        begin();
        int first = first(block);
        for (int box : block) {
          int off = tried.lane[box] - first;
          tried.lane[box] = lane + (lane % STEP == 0 ? off : Math.min(HALF - 1, off / STEP));
          tried.layer[box] += shift;
        }
        keep();
      }
    }
    begin();
    int first = first(block);
    int end = 0;
    for (int box : block) {
      end = Math.max(end, tried.lane[box]);
    }
    for (int box : block) {
      tried.lane[box] = first + end - tried.lane[box];
    }
    keep();
    for (int shift : new int[] {HALF, -HALF}) {
      begin();
      for (int box : block) {
        tried.layer[box] += shift;
      }
      keep();
    }
  }

  private int first(int[] block) {
    int first = Integer.MAX_VALUE;
    for (int box : block) {
      first = Math.min(first, tried.lane[box]);
    }
    return first;
  }

  /** A whole lane goes to another place. */
  private void lanes() {
    for (int lane = 0; lane <= best.last(best.lane) && !spent(); lane += STEP) {
      for (int to = -HALF; to <= best.last(best.lane) + HALF; to += STEP) {
        lane(lane, to);
      }
    }
  }

  private void lane(int from, int to) {
    begin();
    for (int i = 0; i < tried.size(); i++) {
      tried.lane[i] = tried.lane[i] == from ? to : tried.lane[i];
    }
    keep();
  }

  /** The rest of a lane, from a layer on, moves by one layer. */
  private void rests() {
    for (int from = 0; from <= best.last(best.layer) && !spent(); from += STEP) {
      for (int lane = 0; lane <= best.last(best.lane); lane += STEP) {
        rest(lane, from, STEP);
        rest(lane, from, -STEP);
      }
    }
  }

  private void rest(int lane, int from, int shift) {
    begin();
    for (int i = 0; i < tried.size(); i++) {
      boolean moves = tried.lane[i] == lane && tried.layer[i] >= from;
      tried.layer[i] += moves ? shift : 0;
    }
    keep();
  }

  /** Of two placements that mirror each other, small changes must not decide. */
  private void settle() {
    if (moment() >= 0) {
      return;
    }
    begin();
    int last = tried.last(tried.lane);
    for (int i = 0; i < tried.size(); i++) {
      tried.lane[i] = last - tried.lane[i];
    }
    if (cost.of(tried, Double.POSITIVE_INFINITY) <= least + 3) {
      best.set(tried);
    }
  }

  /** Below zero if plates stand before those they read; else, if names stand in reverse. */
  private double moment() {
    double reads = 0;
    for (Link link : graph.links()) {
      int from = plate(link.from());
      int to = plate(link.to());
      if (from >= 0 && to >= 0 && from != to) {
        reads += Integer.signum(best.lane[link.to()] - best.lane[link.from()]);
      }
    }
    if (reads != 0) {
      return reads;
    }
    double mean = java.util.Arrays.stream(best.lane).average().orElse(0);
    double moment = 0;
    for (int i = 0; i < best.size(); i++) {
      moment += (best.lane[i] - mean) * (i - (best.size() - 1) / 2.0);
    }
    return moment;
  }

  private int plate(int box) {
    for (int k = 0; k < graph.zones().size(); k++) {
      Zone zone = graph.zones().get(k);
      boolean outermost = zone.level() == 0 && zone.area().kind() == Area.Kind.PLATE;
      if (outermost && java.util.Arrays.binarySearch(zone.members(), box) >= 0) {
        return k;
      }
    }
    return -1;
  }
}
