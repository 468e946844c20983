package org.archigram.runtime.data;

import java.util.List;

/** Counting in shapes that come from files, and so may be anything. */
final class Shapes {
  /** More elements than this are refused: 2 GB of memory. */
  static final long MOST = 1L << 29;

  private Shapes() {}

  /** The number of elements; refused where negative or more than memory is likely to hold. */
  static int elements(String file, String place, List<Long> shape) {
    long elements = 1;
    boolean empty = shape.contains(0L);
    for (long size : shape) {
      if (size < 0) {
        throw new DataException(file, place, "the shape " + shape + " has a negative size", "");
      }
      elements = empty ? 0 : size > MOST ? MOST + 1 : elements * size;
      if (elements > MOST || size > Integer.MAX_VALUE) {
        throw new DataException(
            file,
            place,
            "the shape " + shape + " has more than " + MOST + " elements",
            "split the data into several files");
      }
    }
    return (int) elements;
  }

  static List<Integer> ints(List<Long> shape) {
    return shape.stream().map(Math::toIntExact).toList();
  }

  /** The place of the element at {@code offset}, each index counted from 0. */
  static String index(List<Integer> shape, int offset) {
    int rest = offset;
    Integer[] index = new Integer[shape.size()];
    for (int d = shape.size() - 1; d >= 0; d--) {
      index[d] = rest % shape.get(d);
      rest /= shape.get(d);
    }
    return List.of(index).toString();
  }
}
