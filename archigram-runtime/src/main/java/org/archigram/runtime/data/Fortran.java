package org.archigram.runtime.data;

import java.util.List;

/** Arrays whose first index runs fastest. */
final class Fortran {
  private Fortran() {}

  static float[] toRowMajor(List<Integer> shape, float[] values) {
    float[] result = new float[values.length];
    int[] index = new int[shape.size()];
    for (float value : values) {
      int at = 0;
      for (int d = 0; d < index.length; d++) {
        at = at * shape.get(d) + index[d];
      }
      result[at] = value;
      next(index, shape);
    }
    return result;
  }

  private static void next(int[] index, List<Integer> shape) {
    for (int d = 0; d < index.length; d++) {
      index[d]++;
      if (index[d] < shape.get(d)) {
        return;
      }
      index[d] = 0;
    }
  }
}
