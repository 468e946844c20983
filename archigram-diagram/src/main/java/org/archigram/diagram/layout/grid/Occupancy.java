package org.archigram.diagram.layout.grid;

import java.util.Arrays;

/** Which cells of a grid are taken. */
final class Occupancy {
  private int layers;
  private int lanes;
  private int[] alongLane = new int[0];
  private int[] alongLayer = new int[0];
  private boolean[] taken = new boolean[0];

  /** Takes the cells; false if two boxes want the same one. */
  boolean take(Cells cells, int layerCount, int laneCount) {
    layers = layerCount;
    lanes = laneCount;
    if (taken.length < layers * lanes) {
      taken = new boolean[layers * lanes];
      alongLane = new int[(layers + 1) * (lanes + 1)];
      alongLayer = new int[(layers + 1) * (lanes + 1)];
    }
    if (alongLane.length < (layers + 1) * (lanes + 1)) {
      alongLane = new int[(layers + 1) * (lanes + 1)];
      alongLayer = new int[(layers + 1) * (lanes + 1)];
    }
    Arrays.fill(taken, 0, layers * lanes, false);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.on[i]) {
        int cell = cells.layer[i] / Cells.STEP * lanes + cells.lane[i] / Cells.STEP;
        if (taken[cell]) {
          return false;
        }
        taken[cell] = true;
      }
    }
    count();
    return true;
  }

  private void count() {
    for (int layer = 0; layer < layers; layer++) {
      for (int lane = 0; lane < lanes; lane++) {
        int one = taken[layer * lanes + lane] ? 1 : 0;
        int alongNext = lane * (layers + 1) + layer + 1;
        alongLane[alongNext] = (layer == 0 ? 0 : alongLane[alongNext - 1]) + one;
        int acrossNext = layer * (lanes + 1) + lane + 1;
        alongLayer[acrossNext] = (lane == 0 ? 0 : alongLayer[acrossNext - 1]) + one;
      }
    }
  }

  /** How many boxes stand in a lane from one layer to another. */
  int inLane(int lane, int from, int to) {
    if (from > to) {
      return 0;
    }
    int base = lane * (layers + 1);
    return alongLane[base + to + 1] - (from == 0 ? 0 : alongLane[base + from]);
  }

  /** How many boxes stand in a layer from one lane to another. */
  int inLayer(int layer, int from, int to) {
    if (from > to) {
      return 0;
    }
    int base = layer * (lanes + 1);
    return alongLayer[base + to + 1] - (from == 0 ? 0 : alongLayer[base + from]);
  }
}
