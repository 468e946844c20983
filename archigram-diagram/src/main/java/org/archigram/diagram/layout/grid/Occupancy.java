package org.archigram.diagram.layout.grid;

import java.util.Arrays;

/** Which cells of a grid are taken: one bit for each, once along lanes and once along layers. */
final class Occupancy {
  private static final int WORD = 64;

  private int laneWords;
  private int layerWords;
  private long[] alongLane = new long[0];
  private long[] alongLayer = new long[0];

  /** Takes the cells; false if two boxes want the same one. */
  boolean take(Cells cells, int layers, int lanes) {
    laneWords = (layers + WORD - 1) / WORD;
    layerWords = (lanes + WORD - 1) / WORD;
    alongLane = cleared(alongLane, lanes * laneWords);
    alongLayer = cleared(alongLayer, layers * layerWords);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.on[i]) {
        int layer = cells.layer[i] / Cells.STEP;
        int lane = cells.lane[i] / Cells.STEP;
        int word = lane * laneWords + layer / WORD;
        if ((alongLane[word] >>> layer & 1) != 0) {
          return false;
        }
        alongLane[word] |= 1L << layer;
        alongLayer[layer * layerWords + lane / WORD] |= 1L << lane;
      }
    }
    return true;
  }

  private static long[] cleared(long[] bits, int size) {
    if (bits.length < size) {
      return new long[size];
    }
    Arrays.fill(bits, 0, size, 0);
    return bits;
  }

  /** How many boxes stand in a lane from one layer to another. */
  int inLane(int lane, int from, int to) {
    return from > to ? 0 : count(alongLane, lane * laneWords, from, to);
  }

  /** How many boxes stand in a layer from one lane to another. */
  int inLayer(int layer, int from, int to) {
    return from > to ? 0 : count(alongLayer, layer * layerWords, from, to);
  }

  private static int count(long[] bits, int base, int from, int to) {
    int first = base + from / WORD;
    int last = base + to / WORD;
    long head = -1L << from;
    long tail = -1L >>> (WORD - 1 - to);
    if (first == last) {
      return Long.bitCount(bits[first] & head & tail);
    }
    int count = Long.bitCount(bits[first] & head) + Long.bitCount(bits[last] & tail);
    for (int word = first + 1; word < last; word++) {
      count += Long.bitCount(bits[word]);
    }
    return count;
  }
}
