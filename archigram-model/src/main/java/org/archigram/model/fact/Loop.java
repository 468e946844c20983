package org.archigram.model.fact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of one block that depend on each other through delays.
 *
 * @param values their ids, in the order written
 * @param axes the axes that the delays run along, and which ways
 */
public record Loop(List<String> values, Map<String, Set<Direction>> axes) {

  /** Which way a recurrence runs. */
  public enum Direction {
    /** A step needs earlier ones: {@code h[t-1]}. */
    FORWARD,
    /** A step needs later ones: {@code h[t+1]}. */
    BACKWARD;

    static Direction of(int delay) {
      return delay < 0 ? FORWARD : BACKWARD;
    }
  }

  public Loop {
    values = List.copyOf(values);
    axes = Collections.unmodifiableMap(copy(axes));
  }

  /** The directions in their own order, whatever the order in which they were found. */
  static Map<String, Set<Direction>> copy(Map<String, Set<Direction>> axes) {
    Map<String, Set<Direction>> copy = new LinkedHashMap<>();
    axes.forEach((axis, ways) -> copy.put(axis, Collections.unmodifiableSet(EnumSet.copyOf(ways))));
    return copy;
  }
}
