package org.archigram.diagram.layout.grid;

import java.util.List;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Wire;

/** What the lines of a placement cost, by the plainest way that each could take. */
final class Ways {
  private static final double UNIT = 60;
  private static final double SIDE = 0.15;
  private static final double BLOCKED = 4;
  private static final double AGAINST = 5;
  private static final double NEXT_ROW = 2;

  /** How much of a climb counts to the end of a picture, or where the flow is upright. */
  private static final double LITTLE = 0.25;

  private final Link[] links;
  private final boolean[] lane;
  private final double[] climb;
  private int[] row;
  private final Occupancy occupancy;
  private final Ruler ruler;
  private final Wish wish;
  private final Segments alongs = new Segments();
  private final Segments acrosses = new Segments();

  Ways(Graph graph, Chains chains, Occupancy occupancy, Ruler ruler, Wish wish) {
    this.links = graph.links().toArray(Link[]::new);
    this.occupancy = occupancy;
    this.ruler = ruler;
    this.wish = wish;
    this.climb = new double[graph.size()];
    for (int i = 0; i < climb.length; i++) {
      boolean end = graph.items().get(i).place() == Item.Place.END;
      boolean climbs = wish.flow() == Flow.RIGHT && !end;
      climb[i] = wish.taste().climb() * (climbs ? 1 : LITTLE);
    }
    this.lane = new boolean[links.length];
    this.row = new int[graph.size()];
    for (List<Integer> path : chains.lanes()) {
      for (int i = 0; i < links.length; i++) {
        int at = path.indexOf(links[i].from());
        lane[i] |= !links[i].back() && at >= 0 && path.indexOf(links[i].to()) == at + 1;
      }
    }
  }

  void fold(int[] rows) {
    row = rows;
  }

  /** What the lines cost; once that is sure to be more than {@code limit}, no more count. */
  double of(Cells cells, double limit) {
    alongs.clear();
    acrosses.clear();
    double cost = 0;
    for (int k = 0; k < links.length && cost <= limit; k++) {
      int u = links[k].from();
      int v = links[k].to();
      if (cells.on[u] && cells.on[v]) {
        cost += links[k].back() ? back(cells, u, v) : forward(cells, k);
      }
    }
    return cost;
  }

  int crossings() {
    return alongs.crossings(acrosses);
  }

  private double back(Cells cells, int u, int v) {
    int fu = cells.layer[u] / Cells.STEP;
    int fv = cells.layer[v] / Cells.STEP;
    int lu = cells.lane[u] / Cells.STEP;
    int lv = cells.lane[v] / Cells.STEP;
    double along = Math.abs(ruler.layer[fu] - ruler.layer[fv]) / UNIT;
    double across = Math.abs(ruler.lane[lu] - ruler.lane[lv]) / UNIT;
    return 0.12 * along + 0.8 * across + (fv >= fu ? 2 : 0) + (lu == lv ? 0 : 0.4);
  }

  private double forward(Cells cells, int k) {
    int u = links[k].from();
    int v = links[k].to();
    int fu = cells.layer[u] / Cells.STEP;
    int fv = cells.layer[v] / Cells.STEP;
    int lu = cells.lane[u] / Cells.STEP;
    int lv = cells.lane[v] / Cells.STEP;
    double along = Math.abs(ruler.layer[fu] - ruler.layer[fv]);
    double across = Math.abs(ruler.lane[lu] - ruler.lane[lv]);
    double far = wish.taste().near() * (along + 1.2 * across) / UNIT;
    double bends;
    if (row[u] < row[v]) {
      return lv > lu ? NEXT_ROW + far / 2 : AGAINST + far;
    }
    if (fv < fu) {
      bends = AGAINST + fu - fv;
      acrosses.add(u, ruler.layer[fu] + 1, ruler.lane[lu], ruler.lane[lv]);
      alongs.add(u, ruler.lane[lv] + 1, ruler.layer[fu], ruler.layer[fv]);
    } else if (fv == fu) {
      bends = inLayer(u, fu, lu, lv) + (lv < lu ? climb[v] : 0);
    } else if (lv == lu) {
      bends = inLane(u, lu, fu, fv);
    } else {
      bends = corner(u, new int[] {fu, lu, fv, lv});
    }
    boolean straight = lv == lu && fv > fu;
    double bent = lane[k] && !straight ? wish.taste().lane() : 0;
    double weight = links[k].wire().kind() == Wire.Kind.INITIAL ? 0.6 : 1;
    return weight * (far + bends + bent);
  }

  private double inLayer(int u, int f, int lu, int lv) {
    boolean free = occupancy.inLayer(f, Math.min(lu, lv) + 1, Math.max(lu, lv) - 1) == 0;
    acrosses.add(u, ruler.layer[f], ruler.lane[lu], ruler.lane[lv]);
    return free ? SIDE : BLOCKED;
  }

  private double inLane(int u, int l, int fu, int fv) {
    boolean free = occupancy.inLane(l, fu + 1, fv - 1) == 0;
    double at = ruler.lane[l] + (free ? 0 : ruler.laneSize[l] / 2 + 4);
    alongs.add(u, at, ruler.layer[fu], ruler.layer[fv]);
    return free ? 0 : BLOCKED;
  }

  /** An L, where its cells are free; else through a channel. */
  private double corner(int u, int[] ends) {
    int fu = ends[0];
    int lu = ends[1];
    int fv = ends[2];
    int lv = ends[3];
    int low = Math.min(lu, lv);
    int high = Math.max(lu, lv);
    double x = ruler.layer[fu];
    double y = ruler.lane[lu];
    boolean first =
        occupancy.inLane(lu, fu + 1, fv) == 0
            && occupancy.inLayer(fv, low + (lu == low ? 0 : 1), high - (lu == high ? 0 : 1)) == 0;
    if (first) {
      alongs.add(u, y, x, ruler.layer[fv]);
      acrosses.add(u, ruler.layer[fv], y, ruler.lane[lv]);
      return 1;
    }
    boolean last =
        occupancy.inLane(lv, fu, fv - 1) == 0
            && occupancy.inLayer(fu, low + (lv == low ? 0 : 1), high - (lv == high ? 0 : 1)) == 0;
    if (last) {
      acrosses.add(u, x, y, ruler.lane[lv]);
      alongs.add(u, ruler.lane[lv], x, ruler.layer[fv]);
      return 1.1;
    }
    int channel = fu + 1;
    while (channel < fv && occupancy.inLane(lv, channel, fv - 1) > 0) {
      channel++;
    }
    alongs.add(u, y, x, ruler.channel[channel]);
    acrosses.add(u, ruler.channel[channel], y, ruler.lane[lv]);
    alongs.add(u, ruler.lane[lv], ruler.channel[channel], ruler.layer[fv]);
    return occupancy.inLane(lu, fu + 1, channel - 1) == 0 ? 2 : BLOCKED;
  }
}
