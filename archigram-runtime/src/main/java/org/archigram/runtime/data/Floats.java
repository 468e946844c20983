package org.archigram.runtime.data;

import java.util.Arrays;
import java.util.List;

/**
 * A tensor of single-precision numbers, in row-major order.
 *
 * <p>What goes into a network and comes out has the batch first, then the axes of the value in the
 * order of its type, then its shape: {@code x[t] : [m]} is {@code [batch, T, m]}. A class is the
 * number of the class, counted from 0.
 *
 * @param shape the dimensions
 * @param values the numbers; not copied
 */
public record Floats(List<Integer> shape, float[] values) {

  /** Throws {@link IllegalArgumentException} when the shape has another number of elements. */
  public Floats {
    shape = List.copyOf(shape);
    long elements = 1;
    for (int size : shape) {
      elements = Math.multiplyExact(elements, size);
    }
    if (elements != values.length) {
      throw new IllegalArgumentException(
          "the shape " + shape + " has " + elements + " elements, not " + values.length);
    }
  }

  /** The first dimension: the number of examples. */
  public int batch() {
    return shape.get(0);
  }

  /** The examples from {@code start} on, {@code count} of them. */
  public Floats examples(int start, int count) {
    int each = values.length / Math.max(1, batch());
    List<Integer> fewer = new java.util.ArrayList<>(shape);
    fewer.set(0, count);
    return new Floats(fewer, Arrays.copyOfRange(values, start * each, (start + count) * each));
  }

  /** The examples at some places, in that order. */
  public Floats examples(int[] places) {
    int each = values.length / Math.max(1, batch());
    float[] some = new float[places.length * each];
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(values, places[i] * each, some, i * each, each);
    }
    List<Integer> fewer = new java.util.ArrayList<>(shape);
    fewer.set(0, places.length);
    return new Floats(fewer, some);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Floats floats
        && floats.shape.equals(shape)
        && Arrays.equals(floats.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Floats" + shape;
  }
}
