package org.archigram.diagram.layout.line;

import java.util.Arrays;
import java.util.List;
import org.archigram.diagram.layout.graph.Link;
import org.jspecify.annotations.Nullable;

/** Which points and sides other lines use, as one line sees it. */
final class Usage {
  private static final int NOBODY = -1;

  private final Mesh mesh;
  private final List<Integer> bySource;
  private final int[] flat;
  private final int[] upright;
  private final int[] lastFlat;
  private final int[] lastUpright;
  private final boolean[] mineFlat;
  private final boolean[] mineUpright;

  Usage(Mesh mesh) {
    this.mesh = mesh;
    List<Link> links = mesh.graph.links();
    this.bySource =
        java.util.stream.IntStream.range(0, links.size())
            .boxed()
            .sorted(java.util.Comparator.comparing(k -> links.get(k).from()))
            .toList();
    flat = new int[mesh.points()];
    upright = new int[mesh.points()];
    lastFlat = new int[mesh.points()];
    lastUpright = new int[mesh.points()];
    mineFlat = new boolean[mesh.points()];
    mineUpright = new boolean[mesh.points()];
  }

  /** Counts all lines but one, in the eyes of that one. */
  void count(int own, int[] @Nullable [] ways) {
    Arrays.fill(flat, 0);
    Arrays.fill(upright, 0);
    Arrays.fill(lastFlat, NOBODY);
    Arrays.fill(lastUpright, NOBODY);
    Arrays.fill(mineFlat, false);
    Arrays.fill(mineUpright, false);
    int me = mesh.graph.links().get(own).from();
    for (int k : bySource) {
      int[] way = ways[k];
      if (way != null && k != own) {
        int source = mesh.graph.links().get(k).from();
        for (int i = 1; i < way.length; i++) {
          use(way[i - 1], way[i], source, source == me);
        }
      }
    }
  }

  private void use(int a, int b, int source, boolean mine) {
    boolean across = mesh.row(a) == mesh.row(b);
    int[] last = across ? lastFlat : lastUpright;
    int[] count = across ? flat : upright;
    for (int point : new int[] {a, b}) {
      if (mine) {
        (across ? mineFlat : mineUpright)[point] = true;
      } else if (last[point] != source) {
        last[point] = source;
        count[point]++;
      }
    }
  }

  /** How many other sources have lines through a point that run along a way. */
  int along(int point, Side way) {
    return way.flat() ? flat[point] : upright[point];
  }

  /** How many other sources have lines through a point that run across a way. */
  int across(int point, Side way) {
    return way.flat() ? upright[point] : flat[point];
  }

  /** Whether the own source has a line from one point to the next. */
  boolean mine(int a, int b, Side way) {
    boolean[] mine = way.flat() ? mineFlat : mineUpright;
    return mine[a] && mine[b];
  }
}
