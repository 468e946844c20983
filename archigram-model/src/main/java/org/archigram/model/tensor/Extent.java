package org.archigram.model.tensor;

import java.util.List;

/** The dimensions of a tensor, and where an element stands in row-major order. */
final class Extent {
  private Extent() {}

  static int elements(List<Integer> shape) {
    int product = 1;
    for (int size : shape) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }

  /** How far apart neighbours along each dimension stand. */
  static int[] strides(List<Integer> shape) {
    int[] strides = new int[shape.size()];
    int stride = 1;
    for (int i = shape.size() - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= shape.get(i);
    }
    return strides;
  }

  /** The index of element {@code flat} along each dimension. */
  static int[] index(int flat, List<Integer> shape) {
    int[] index = new int[shape.size()];
    int rest = flat;
    for (int i = shape.size() - 1; i >= 0; i--) {
      index[i] = rest % shape.get(i);
      rest /= shape.get(i);
    }
    return index;
  }

  /** The place of an index, where a dimension of one stands for any. */
  static int place(int[] index, List<Integer> shape) {
    int place = 0;
    for (int i = 0; i < index.length; i++) {
      int size = shape.get(i);
      place = place * size + (size == 1 ? 0 : index[i]);
    }
    return place;
  }
}
