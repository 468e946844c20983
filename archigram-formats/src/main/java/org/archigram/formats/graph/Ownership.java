package org.archigram.formats.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reads the values of a graph. */
final class Ownership {
  private final Set<String> handedOut = new HashSet<>();
  private final Map<String, Integer> readers;
  private final Map<Item.Group, Map<String, Integer>> known = new java.util.IdentityHashMap<>();

  Ownership(Graph graph) {
    graph.outputs().forEach(port -> handedOut.add(port.value()));
    readers = readings(graph.operations());
  }

  /** Whether something beside those readings needs this value. */
  boolean leaves(String value, Map<String, Integer> inside) {
    return handedOut.contains(value)
        || readers.getOrDefault(value, 0) > inside.getOrDefault(value, 0);
  }

  /** Whether just one operation reads a value, and nobody outside. */
  boolean readOnce(String value) {
    return !handedOut.contains(value) && readers.getOrDefault(value, 0) == 1;
  }

  /** Whether all readers of a value are in {@code group}. */
  boolean allIn(String value, Item.Group group) {
    return !leaves(value, known.computeIfAbsent(group, g -> readings(g.operations())));
  }

  /** How many of the operations read each value. */
  static Map<String, Integer> readings(List<Operation> operations) {
    Map<String, Integer> readings = new HashMap<>();
    for (Operation operation : operations) {
      operation.reads().forEach(value -> readings.merge(value, 1, Integer::sum));
    }
    return readings;
  }
}
