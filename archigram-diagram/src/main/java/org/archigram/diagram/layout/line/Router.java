package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.sketch.Item;

/** Leads each line the way that costs a reader least, with all others in place. */
final class Router {
  private static final double LENGTH = 0.5 / 40;
  private static final double TRUNK = 0.3;
  private static final double BEND = 1;
  private static final double CROSSING = 1.3;
  private static final double PARALLEL = 0.12;
  private static final double BORDER = 0.35;
  private static final double SHARED = 1.5;
  private static final double CROWDED = 0.9;
  private static final double BESIDE = 0.25;
  private static final double[] FORWARD = {0, 0.25, 3.5, 0.25};
  private static final double[] BACK_OUT = {0, 0.2, 1.5, 0.2};
  private static final double[] BACK_IN = {0, 0.2, 0.7, 0.2};

  private final Mesh mesh;
  private final List<Link> links;
  private final Side ahead;
  private final Usage usage;
  private final double[] cost;
  private final int[] by;
  private final int[] met;
  private final int[] done;
  private int search;
  private final Heap heap = new Heap();
  private final List<List<Integer>> touching = new ArrayList<>();
  private final Models models;

  Router(Mesh mesh) {
    this.mesh = mesh;
    this.links = mesh.graph.links();
    this.ahead = Side.ahead(mesh.flow);
    this.usage = new Usage(mesh);
    this.models = new Models(mesh);
    this.cost = new double[4 * mesh.points()];
    this.by = new int[cost.length];
    this.met = new int[cost.length];
    this.done = new int[cost.length];
    for (int i = 0; i < mesh.graph.size(); i++) {
      touching.add(new ArrayList<>());
    }
    for (int k = 0; k < links.size(); k++) {
      touching.get(links.get(k).from()).add(k);
      touching.get(links.get(k).to()).add(k);
    }
  }

  /** The points of every line; short lines are led first, what goes back last. */
  int[][] ways(int rounds) {
    List<Integer> order =
        IntStream.range(0, links.size())
            .boxed()
            .sorted(
                Comparator.<Integer, Boolean>comparing(k -> links.get(k).back())
                    .thenComparing(this::far)
                    .thenComparing(k -> k))
            .toList();
    for (int round = 0; round < rounds; round++) {
      for (int k : order) {
        if (!models.isCopy(k)) {
          usage.look(k);
          usage.lead(k, way(k));
          models.copies(k).forEach(copy -> copy(copy, usage.way(k)));
        }
      }
    }
    int[][] all = new int[links.size()][];
    for (int k = 0; k < all.length; k++) {
      all[k] = usage.way(k);
    }
    return all;
  }

  /** Leads a line as its model runs, where it can. */
  private void copy(int k, int[] model) {
    usage.look(k);
    int[] way = models.moved(k, model);
    usage.lead(k, way.length > 0 ? way : way(k));
  }

  private int far(int k) {
    Link link = links.get(k);
    return Math.abs(mesh.x[link.from()] - mesh.x[link.to()])
        + Math.abs(mesh.y[link.from()] - mesh.y[link.to()]);
  }

  private int[] way(int k) {
    Link link = links.get(k);
    search++;
    heap.clear();
    int start = mesh.middle(link.from());
    double[] out = link.back() ? BACK_OUT : FORWARD;
    for (Side way : Side.values()) {
      int state = 4 * start + way.ordinal();
      meet(state, out[way.turnsFrom(ahead)] + leaving(k, way), -1);
    }
    int goal = mesh.middle(link.to());
    while (!heap.isEmpty()) {
      int state = heap.pop();
      if (done[state] == search) {
        continue;
      }
      done[state] = search;
      if (state / 4 == goal) {
        return traced(state);
      }
      for (Side way : Side.values()) {
        step(k, state, way);
      }
    }
    throw new IllegalStateException("no way for " + link.wire().id());
  }

  private int[] traced(int end) {
    int length = 0;
    for (int state = end; state >= 0; state = by[state]) {
      length++;
    }
    int[] points = new int[length];
    for (int state = end; state >= 0; state = by[state]) {
      points[--length] = state / 4;
    }
    return points;
  }

  private void step(int k, int state, Side way) {
    Link link = links.get(k);
    int point = state / 4;
    Side came = Side.of(state % 4);
    boolean start = point == mesh.middle(link.from());
    int to = mesh.step(point, way);
    if (way == came.opposite() || start && way != came || to < 0) {
      return;
    }
    int box = mesh.boxAt(to);
    boolean turns = way != came;
    if (box >= 0 && box != link.to()
        || mesh.forbids(point, way)
        || mesh.forbids(to, way)
        || turns && mesh.onBorder(point)) {
      return;
    }
    boolean mine = usage.mine(point, to, way);
    double costs = mesh.distance(point, to) * LENGTH * (mine ? TRUNK : 1) + (turns ? BEND : 0);
    if (!start) {
      costs += usage.across(point, way) * CROSSING * (turns ? 0.3 : 1);
    }
    costs += mine ? 0 : usage.along(to, way) * PARALLEL;
    costs += mesh.onBorder(to) ? BORDER : 0;
    if (box == link.to()) {
      double[] in = link.back() ? BACK_IN : FORWARD;
      costs += in[way.turnsFrom(ahead)] + entering(k, way.opposite());
    }
    int next = 4 * to + way.ordinal();
    meet(next, cost[state] + costs, state);
  }

  private void meet(int state, double costs, int from) {
    if (met[state] != search || costs < cost[state] - 1e-9) {
      met[state] = search;
      cost[state] = costs;
      by[state] = from;
      heap.push(state, costs);
    }
  }

  /** What it costs to leave at a side where others enter. */
  private double leaving(int own, Side side) {
    int box = links.get(own).from();
    double costs = 0;
    for (int k : touching.get(box)) {
      int[] way = usage.way(k);
      boolean enters = way.length > 0 && links.get(k).to() == box && last(way) == side.opposite();
      costs += enters ? SHARED : 0;
    }
    return costs;
  }

  /** What it costs to enter at a side that others use. */
  private double entering(int own, Side side) {
    int box = links.get(own).to();
    boolean round = mesh.graph.items().get(box).form() == Item.Form.ROUND;
    boolean leaves = false;
    double costs = 0;
    for (int k : touching.get(box)) {
      int[] way = usage.way(k);
      if (way.length == 0) {
        continue;
      }
      leaves |= links.get(k).from() == box && first(way) == side;
      boolean other = links.get(k).to() == box && links.get(k).source() != links.get(own).source();
      costs += other && last(way) == side.opposite() ? round ? CROWDED : BESIDE : 0;
    }
    return costs + (leaves ? SHARED : 0);
  }

  private Side first(int[] way) {
    return between(way[0], way[1]);
  }

  private Side last(int[] way) {
    return between(way[way.length - 2], way[way.length - 1]);
  }

  private Side between(int a, int b) {
    int dx = mesh.column(b) - mesh.column(a);
    int dy = mesh.row(b) - mesh.row(a);
    return dx > 0 ? Side.RIGHT : dx < 0 ? Side.LEFT : dy > 0 ? Side.DOWN : Side.UP;
  }
}
