package org.archigram.diagram.layout.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.graph.Zone;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Item;

/** What a reader would suffer from a placement, before any line is led. */
final class Cost {
  /** More than any placement costs. */
  static final double IMPOSSIBLE = 1e9;

  private static final double OVERLAP = 60;
  private static final double TOWERS = 8;
  private static final double SERIES = 0.6;
  private static final double PLACE = 0.35;
  private static final int PATIENCE = 4;

  private final Graph graph;
  private final Wish wish;
  private final Occupancy occupancy = new Occupancy();
  private final Ruler ruler;
  private final Ways ways;
  private final List<int[]> joints = new ArrayList<>();
  private final List<List<Link>> alike;
  private final int[][] rectangles;
  private final int[] seen = new int[9];
  private int layers;
  private int lanes;
  private long tries;

  Cost(Graph graph, Chains chains, Wish wish) {
    this.graph = graph;
    this.wish = wish;
    this.ruler = new Ruler(graph, wish);
    this.ways = new Ways(graph, chains, occupancy, ruler, wish);
    this.alike = alike(graph);
    this.rectangles = new int[graph.zones().size()][4];
    for (int i = 0; i < graph.size(); i++) {
      if (single(i)
          && (single(graph.before().get(i).get(0)) || single(graph.next().get(i).get(0)))) {
        joints.add(new int[] {graph.before().get(i).get(0), i, graph.next().get(i).get(0)});
      }
    }
  }

  private boolean single(int box) {
    return graph.before().get(box).size() == 1 && graph.next().get(box).size() == 1;
  }

  /** Links between boxes of the same signs mean the same, and should run the same way. */
  private static List<List<Link>> alike(Graph graph) {
    Map<String, List<Link>> bySign = new LinkedHashMap<>();
    for (Link link : graph.links()) {
      if (!link.back()) {
        String from = graph.items().get(link.from()).sign();
        String to = graph.items().get(link.to()).sign();
        String sign = from + " > " + to + " " + link.wire().part();
        bySign.computeIfAbsent(sign, key -> new ArrayList<>()).add(link);
      }
    }
    return bySign.values().stream().filter(links -> links.size() > 1).toList();
  }

  /** From now on boxes stand in rows. */
  void fold(int[] row) {
    ways.fold(row);
  }

  /** How much longer the search may take for a narrow column, for which few placements do. */
  int patience() {
    return wish.page().strict() ? PATIENCE : 1;
  }

  /** How many placements were asked for. */
  long tries() {
    return tries;
  }

  /** What the placement costs; once that is sure to be more than {@code limit}, no more counts. */
  double of(Cells cells, double limit) {
    tries++;
    layers = cells.last(cells.layer) / Cells.STEP + 1;
    lanes = cells.last(cells.lane) / Cells.STEP + 1;
    if (!occupancy.take(cells, layers, lanes)) {
      return IMPOSSIBLE;
    }
    ruler.begin(cells, layers, lanes);
    double cost = zones(cells);
    ruler.lay(layers, lanes);
    cost += ruler.size() + places(cells);
    if (cost > limit) {
      return cost;
    }
    cost += joints(cells) + unlike(cells);
    cost += ways.of(cells, limit - cost);
    return cost > limit ? cost : cost + wish.taste().crossing() * ways.crossings();
  }

  /** Foreign boxes in an area, areas on each other, and towers that are none. */
  private double zones(Cells cells) {
    double cost = 0;
    for (int k = 0; k < rectangles.length; k++) {
      Zone zone = graph.zones().get(k);
      int[] r = rectangles[k];
      int count = bounds(zone, cells, r);
      if (count == 0) {
        continue;
      }
      int inside = 0;
      for (int f = r[0]; f <= r[1]; f++) {
        inside += occupancy.inLayer(f, r[2], r[3]);
      }
      cost += OVERLAP * (inside - count) + 0.02 * (r[1] - r[0] + 1) * (r[3] - r[2] + 1);
      ruler.border(r[0], r[1], r[2], r[3]);
      for (int q = 0; q < k; q++) {
        cost += meeting(graph.zones().get(q), rectangles[q], zone, r);
      }
    }
    return cost;
  }

  private static int bounds(Zone zone, Cells cells, int[] r) {
    r[0] = r[2] = Integer.MAX_VALUE;
    r[1] = r[3] = -1;
    int count = 0;
    for (int i : zone.members()) {
      if (cells.on[i]) {
        count++;
        int f = cells.layer[i] / Cells.STEP;
        int l = cells.lane[i] / Cells.STEP;
        r[0] = Math.min(r[0], f);
        r[1] = Math.max(r[1], f);
        r[2] = Math.min(r[2], l);
        r[3] = Math.max(r[3], l);
      }
    }
    return count;
  }

  private double meeting(Zone one, int[] p, Zone other, int[] r) {
    if (one.level() != other.level() || p[2] > r[3] || r[2] > p[3]) {
      return 0;
    }
    boolean towers =
        wish.flow().upright()
            && !wish.page().strict()
            && one.level() == 0
            && one.area().kind() == Area.Kind.PLATE
            && other.area().kind() == Area.Kind.PLATE
            && !one.area().axis().equals(other.area().axis());
    return (p[0] <= r[1] && r[0] <= p[1] ? OVERLAP : 0) + (towers ? TOWERS : 0);
  }

  /** Inputs stand at the beginning of their area, outputs and objectives at the end. */
  private double places(Cells cells) {
    double cost = 0;
    for (int i = 0; i < cells.size(); i++) {
      Item.Place place = graph.items().get(i).place();
      if (cells.on[i] && place != Item.Place.FREE) {
        int home = graph.home()[i];
        int layer = cells.layer[i] / Cells.STEP;
        int first = home < 0 ? 0 : rectangles[home][0];
        int last = home < 0 ? layers - 1 : rectangles[home][1];
        cost += PLACE * (place == Item.Place.START ? layer - first : last - layer);
      }
    }
    return cost;
  }

  /** A chain goes straight on. */
  private double joints(Cells cells) {
    double cost = 0;
    for (int[] joint : joints) {
      int p = joint[0];
      int i = joint[1];
      int q = joint[2];
      if (cells.on[p] && cells.on[i] && cells.on[q]) {
        int f1 = Integer.signum(cells.layer[i] - cells.layer[p]);
        int f2 = Integer.signum(cells.layer[q] - cells.layer[i]);
        int l1 = Integer.signum(cells.lane[i] - cells.lane[p]);
        int l2 = Integer.signum(cells.lane[q] - cells.lane[i]);
        cost += f1 * l2 + l1 * f2 != 0 ? SERIES : 0;
      }
    }
    return cost;
  }

  private double unlike(Cells cells) {
    int cost = 0;
    for (List<Link> links : alike) {
      Arrays.fill(seen, 0);
      int all = 0;
      int most = 0;
      for (Link link : links) {
        int u = link.from();
        int v = link.to();
        if (cells.on[u] && cells.on[v]) {
          int way =
              3 * Integer.signum(cells.layer[v] - cells.layer[u])
                  + Integer.signum(cells.lane[v] - cells.lane[u])
                  + 4;
          all++;
          most = Math.max(most, ++seen[way]);
        }
      }
      cost += all - most;
    }
    return cost * wish.taste().alike();
  }
}
