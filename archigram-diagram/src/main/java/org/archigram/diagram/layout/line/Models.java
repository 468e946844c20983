package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.layout.graph.Twins;

/** Which lines inside of equal areas must run as others do. */
final class Models {
  private static final int[] NONE = {};

  private final Mesh mesh;
  private final int[] model;
  private final Map<Integer, List<Integer>> copies = new HashMap<>();

  /** For each box the one that has its place in the first of its twins. */
  private final int[] first;

  Models(Mesh mesh) {
    this.mesh = mesh;
    this.model = new int[mesh.graph.links().size()];
    this.first = new int[mesh.graph.size()];
    Arrays.fill(model, -1);
    Arrays.setAll(first, i -> i);
    for (Twins twins : mesh.graph.twins()) {
      int[] of = twins.models(mesh.graph.links());
      for (int k = 0; k < of.length; k++) {
        if (of[k] >= 0) {
          model[k] = of[k];
          copies.computeIfAbsent(of[k], key -> new ArrayList<>()).add(k);
        }
      }
      for (int[] boxes : twins.boxes()) {
        for (int i = 0; i < boxes.length; i++) {
          first[boxes[i]] = twins.boxes().get(0)[i];
        }
      }
    }
  }

  /** Whether a line runs as another does. */
  boolean isCopy(int link) {
    return model[link] >= 0;
  }

  /** The lines that run as this one. */
  List<Integer> copies(int link) {
    return copies.getOrDefault(link, List.of());
  }

  /** The way of a model, moved to a copy; none if something else is in the way. */
  int[] moved(int link, int[] way) {
    int from = mesh.graph.links().get(link).from();
    int right = mesh.x[from] - mesh.x[first[from]];
    int down = mesh.y[from] - mesh.y[first[from]];
    int[] moved = new int[way.length];
    for (int i = 0; i < way.length; i++) {
      int column = mesh.column(way[i]) + right;
      int row = mesh.row(way[i]) + down;
      boolean inside =
          column >= 0 && row >= 0 && column < mesh.columns.lines() && row < mesh.rows.lines();
      if (!inside || !alike(way[i], mesh.point(column, row))) {
        return NONE;
      }
      moved[i] = mesh.point(column, row);
    }
    return moved;
  }

  private boolean alike(int model, int point) {
    int there = mesh.boxAt(model);
    int here = mesh.boxAt(point);
    boolean box = there < 0 ? here < 0 : here >= 0 && first[here] == there;
    return box && mesh.onBorder(model) == mesh.onBorder(point);
  }
}
