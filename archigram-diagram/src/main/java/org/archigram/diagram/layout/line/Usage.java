package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.layout.graph.Link;

/** Which points lines use, and as one line sees it, which of them are its own source's. */
final class Usage {
  private final Mesh mesh;
  private final int[] flat;
  private final int[] upright;
  private final int[] mineFlat;
  private final int[] mineUpright;
  private final Map<Long, Integer> uses = new HashMap<>();
  private final List<List<Integer>> bySource = new ArrayList<>();
  private final int[][] ways;
  private int looks;

  Usage(Mesh mesh) {
    this.mesh = mesh;
    flat = new int[mesh.points()];
    upright = new int[mesh.points()];
    mineFlat = new int[mesh.points()];
    mineUpright = new int[mesh.points()];
    List<Link> links = mesh.graph.links();
    ways = new int[links.size()][0];
    for (int i = 0; i < links.size(); i++) {
      bySource.add(new ArrayList<>());
    }
    for (int k = 0; k < links.size(); k++) {
      bySource.get(links.get(k).source()).add(k);
    }
  }

  /** The points of a line; none as long as it is not led. */
  int[] way(int link) {
    return ways[link];
  }

  /** Takes a line away, and looks at all others in its eyes. */
  void look(int link) {
    count(link, -1);
    ways[link] = new int[0];
    looks++;
    for (int other : bySource.get(source(link))) {
      int[] way = ways[other];
      for (int i = 1; i < way.length; i++) {
        int[] mine = flat(way, i) ? mineFlat : mineUpright;
        mine[way[i - 1]] = looks;
        mine[way[i]] = looks;
      }
    }
  }

  /** Leads a line. */
  void lead(int link, int[] way) {
    ways[link] = way;
    count(link, 1);
  }

  private int source(int link) {
    return mesh.graph.links().get(link).source();
  }

  private boolean flat(int[] way, int i) {
    return mesh.row(way[i]) == mesh.row(way[i - 1]);
  }

  private void count(int link, int sign) {
    int[] way = ways[link];
    for (int i = 1; i < way.length; i++) {
      boolean across = flat(way, i);
      for (int point : Arrays.copyOfRange(way, i - 1, i + 1)) {
        long key = ((long) source(link) << 33) | ((long) point << 1) | (across ? 1 : 0);
        int now = uses.merge(key, sign, Integer::sum);
        boolean changed = sign > 0 ? now == 1 : now == 0;
        (across ? flat : upright)[point] += changed ? sign : 0;
      }
    }
  }

  /** How many other sources have lines through a point that run along a way. */
  int along(int point, Side way) {
    return way.flat() ? others(flat, mineFlat, point) : others(upright, mineUpright, point);
  }

  /** How many other sources have lines through a point that run across a way. */
  int across(int point, Side way) {
    return way.flat() ? others(upright, mineUpright, point) : others(flat, mineFlat, point);
  }

  private int others(int[] count, int[] mine, int point) {
    return count[point] - (mine[point] == looks ? 1 : 0);
  }

  /** Whether the own source has a line from one point to the next. */
  boolean mine(int a, int b, Side way) {
    int[] mine = way.flat() ? mineFlat : mineUpright;
    return mine[a] == looks && mine[b] == looks;
  }
}
