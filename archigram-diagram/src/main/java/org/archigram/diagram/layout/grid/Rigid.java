package org.archigram.diagram.layout.grid;

import java.util.List;

/**
 * Boxes that keep their places to each other.
 *
 * @param bodies the boxes that move together
 * @param layers for each body and box how far it stands behind the first one
 * @param lanes the same, across the flow
 * @param rows boxes that stand in one lane, each behind the one before
 */
record Rigid(List<int[]> bodies, List<int[]> layers, List<int[]> lanes, List<int[]> rows) {

  /** Boxes that keep no place but their order in rows. */
  static Rigid of(List<int[]> rows) {
    return new Rigid(List.of(), List.of(), List.of(), rows);
  }

  /** Whether a box is part of a body. */
  boolean holds(int box) {
    for (int[] body : bodies) {
      for (int member : body) {
        if (member == box) {
          return true;
        }
      }
    }
    return false;
  }

  /** Puts each row in a lane of its own, if it does not stand in one. */
  void align(Cells cells) {
    for (int[] row : rows) {
      if (!holds(row, cells)) {
        int lane = cells.last(cells.lane) + Cells.STEP;
        for (int i = 0; i < row.length; i++) {
          int behind = i == 0 ? 0 : cells.layer[row[i - 1]] + Cells.STEP;
          cells.layer[row[i]] = Math.max(cells.layer[row[i]], behind);
          cells.lane[row[i]] = lane;
        }
        cells.dense();
      }
    }
  }

  private static boolean holds(int[] row, Cells cells) {
    for (int i = 1; i < row.length; i++) {
      boolean level = cells.lane[row[i]] == cells.lane[row[i - 1]];
      if (!level || cells.layer[row[i]] <= cells.layer[row[i - 1]]) {
        return false;
      }
    }
    return true;
  }

  /** Whether each body has its form, and each row is one. */
  boolean holds(Cells cells) {
    for (int k = 0; k < bodies.size(); k++) {
      int[] body = bodies.get(k);
      for (int i = 1; i < body.length; i++) {
        int along = cells.layer[body[i]] - cells.layer[body[0]];
        int across = cells.lane[body[i]] - cells.lane[body[0]];
        if (along != layers.get(k)[i] * Cells.STEP || across != lanes.get(k)[i] * Cells.STEP) {
          return false;
        }
      }
    }
    for (int[] row : rows) {
      if (!holds(row, cells)) {
        return false;
      }
    }
    return true;
  }
}
