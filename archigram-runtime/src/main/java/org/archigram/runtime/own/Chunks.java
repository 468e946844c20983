package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts of examples that can be given side by side. */
final class Chunks {
  private Chunks() {}

  /** The examples in their order, cut where they differ in their steps, or are too many. */
  static List<int[]> of(Encoded from, int[] all, int most) {
    List<int[]> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || i - start == most || !from.alike(all[start], all[i])) {
        parts.add(Arrays.copyOfRange(all, start, i));
        start = i;
      }
    }
    return parts;
  }
}
