package org.archigram.runtime.data;

import java.util.Arrays;

/** Numbers that are found one by one. */
final class Growing {
  private float[] values = new float[64];
  private int count;

  void add(float value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count] = value;
    count++;
  }

  int count() {
    return count;
  }

  float[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
