package org.archigram.diagram.layout.grid;

/** The straight pieces of the lines that a placement lets expect. */
final class Segments {
  private int[] source = new int[64];
  private double[] at = new double[64];
  private double[] from = new double[64];
  private double[] to = new double[64];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int box, double fixed, double a, double b) {
    if (count == source.length) {
      source = java.util.Arrays.copyOf(source, 2 * count);
      at = java.util.Arrays.copyOf(at, 2 * count);
      from = java.util.Arrays.copyOf(from, 2 * count);
      to = java.util.Arrays.copyOf(to, 2 * count);
    }
    source[count] = box;
    at[count] = fixed;
    from[count] = Math.min(a, b) + 1;
    to[count++] = Math.max(a, b) - 1;
  }

  /** How often these cross those that run the other way, from other sources. */
  int crossings(Segments other) {
    int crossings = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < other.count; j++) {
        if (from[i] < other.at[j]
            && other.at[j] < to[i]
            && other.from[j] < at[i]
            && at[i] < other.to[j]
            && source[i] != other.source[j]) {
          crossings++;
        }
      }
    }
    return crossings;
  }
}
