package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way in which a value reads another of the same block.
 *
 * @param reader the id of the value that reads
 * @param read the id of the value that is read
 * @param delays the axes along which another step is read: −1 an earlier one, 1 a later one
 * @param whole the axes of which more than the current step is read, without a distance
 */
record Reading(String reader, String read, Map<String, Integer> delays, Set<String> whole) {

  /** The groups of values that read each other, with the readings inside each group. */
  static Map<List<String>, List<Reading>> cycles(List<Reading> readings) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (Reading reading : readings) {
      index.putIfAbsent(reading.reader, index.size());
      index.putIfAbsent(reading.read, index.size());
    }
    List<String> ids = List.copyOf(index.keySet());
    Map<Integer, Set<Integer>> targets = new HashMap<>();
    for (Reading reading : readings) {
      targets
          .computeIfAbsent(index.getOrDefault(reading.reader, 0), i -> new LinkedHashSet<>())
          .add(index.getOrDefault(reading.read, 0));
    }
    int[][] edges = new int[ids.size()][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = targets.getOrDefault(i, Set.of()).stream().mapToInt(Integer::intValue).toArray();
    }
    return inside(readings, Components.of(edges), ids);
  }

  private static Map<List<String>, List<Reading>> inside(
      List<Reading> readings, List<List<Integer>> components, List<String> ids) {
    Map<String, Integer> groups = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      for (int member : components.get(i)) {
        groups.put(ids.get(member), i);
      }
    }
    Map<Integer, List<Reading>> cycles = new LinkedHashMap<>();
    for (Reading reading : readings) {
      int group = groups.getOrDefault(reading.reader, 0);
      if (group == groups.getOrDefault(reading.read, 0)) {
        cycles.computeIfAbsent(group, g -> new ArrayList<>()).add(reading);
      }
    }
    Map<List<String>, List<Reading>> named = new LinkedHashMap<>();
    cycles.forEach(
        (group, all) -> named.put(components.get(group).stream().map(ids::get).toList(), all));
    return named;
  }
}
