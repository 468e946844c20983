package org.archigram.model;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of weights by name, read only when they are asked for.
 *
 * @param entries the weights in the order of whoever hands them over
 */
public record Weights(Map<String, Entry> entries) {
  /** Keeps the order. */
  public Weights {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Where the numbers of a weight come from. */
  @FunctionalInterface
  public interface Numbers {
    /** Reads all, in row-major order. */
    float[] read() throws IOException;
  }

  /** The shape of a weight, and its numbers. */
  public record Entry(List<Integer> shape, Numbers numbers) {
    /** Keeps the shape as it is now. */
    public Entry {
      shape = List.copyOf(shape);
    }
  }
}
