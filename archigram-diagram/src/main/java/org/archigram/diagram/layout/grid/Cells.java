package org.archigram.diagram.layout.grid;

import java.util.Arrays;

/**
 * Where boxes stand while a placement is sought. Both numbers count in steps of {@link #STEP}, so
 * that there is room between two lanes; {@link #dense} closes it again.
 */
final class Cells {
  /** How finely lanes are divided. */
  static final int STEP = 16;

  final int[] layer;
  final int[] lane;
  final boolean[] on;
  private int[] rank = new int[0];

  Cells(int size) {
    layer = new int[size];
    lane = new int[size];
    on = new boolean[size];
  }

  int size() {
    return on.length;
  }

  void set(Cells other) {
    System.arraycopy(other.layer, 0, layer, 0, layer.length);
    System.arraycopy(other.lane, 0, lane, 0, lane.length);
    System.arraycopy(other.on, 0, on, 0, on.length);
  }

  Cells copy() {
    Cells copy = new Cells(on.length);
    copy.set(this);
    return copy;
  }

  /** Numbers layers and lanes anew, so that none is empty. */
  void dense() {
    dense(layer);
    dense(lane);
  }

  private void dense(int[] axis) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < axis.length; i++) {
      if (on[i]) {
        least = Math.min(least, axis[i]);
        most = Math.max(most, axis[i]);
      }
    }
    int range = Math.max(0, most - least + 1);
    if (rank.length < range) {
      rank = new int[range];
    }
    Arrays.fill(rank, 0, range, 0);
    for (int i = 0; i < axis.length; i++) {
      if (on[i]) {
        rank[axis[i] - least] = 1;
      }
    }
    for (int i = 0, next = 0; i < range; i++) {
      int used = rank[i];
      rank[i] = next;
      next += used * STEP;
    }
    for (int i = 0; i < axis.length; i++) {
      if (on[i]) {
        axis[i] = rank[axis[i] - least];
      }
    }
  }

  /** A number that differs for different placements, as good as always. */
  long hash() {
    long hash = 0;
    for (int i = 0; i < on.length; i++) {
      long cell = ((long) layer[i] << 32) ^ (lane[i] + 0x9E3779B97F4A7C15L);
      cell *= 0xBF58476D1CE4E5B9L;
      hash = (hash ^ (cell ^ (cell >>> 29))) * 0x94D049BB133111EBL;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** The last lane or layer. */
  int last(int[] axis) {
    int last = 0;
    for (int i = 0; i < axis.length; i++) {
      if (on[i]) {
        last = Math.max(last, axis[i]);
      }
    }
    return last;
  }

  /** The box in a cell, or −1. */
  int at(int aLayer, int aLane) {
    for (int i = 0; i < on.length; i++) {
      if (on[i] && layer[i] == aLayer && lane[i] == aLane) {
        return i;
      }
    }
    return -1;
  }
}
