package org.archigram.model.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers what can be reached from where over readings. */
final class Reach {
  private final List<Reading> readings;
  private final Map<String, List<Reading>> byReader = new HashMap<>();
  private final Map<String, List<Reading>> byRead = new HashMap<>();

  Reach(List<Reading> readings) {
    this.readings = readings;
    for (Reading reading : readings) {
      byReader.computeIfAbsent(reading.reader(), r -> new ArrayList<>()).add(reading);
      byRead.computeIfAbsent(reading.read(), r -> new ArrayList<>()).add(reading);
    }
  }

  /** All that {@code reader} depends on, or depends on at the same step. */
  Set<String> from(String reader, boolean atOnce) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(reader));
    while (!todo.isEmpty()) {
      for (Reading reading : byReader.getOrDefault(todo.remove(), List.of())) {
        if (!(atOnce && !reading.delays().isEmpty()) && seen.add(reading.read())) {
          todo.add(reading.read());
        }
      }
    }
    return seen;
  }

  /** The readings on the ways from {@code start} to where {@code before} was found from. */
  List<Reading> between(String start, Set<String> before) {
    Set<String> seen = new LinkedHashSet<>(List.of(start));
    Deque<String> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      for (Reading reading : byRead.getOrDefault(todo.remove(), List.of())) {
        if (seen.add(reading.reader())) {
          todo.add(reading.reader());
        }
      }
    }
    return readings.stream()
        .filter(
            r -> seen.contains(r.read()) && before.contains(r.read()) && seen.contains(r.reader()))
        .toList();
  }

  /** The shortest way along readings from {@code start} back to itself, against the flow. */
  List<String> cycle(String start) {
    Map<String, String> readBy = new HashMap<>();
    Deque<String> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty() && !readBy.containsKey(start)) {
      String reader = todo.remove();
      for (Reading reading : byReader.getOrDefault(reader, List.of())) {
        if (readBy.putIfAbsent(reading.read(), reader) == null) {
          todo.add(reading.read());
        }
      }
    }
    List<String> cycle = new ArrayList<>(List.of(start));
    String node = readBy.getOrDefault(start, start);
    while (!node.equals(start)) {
      cycle.add(node);
      node = readBy.getOrDefault(node, start);
    }
    cycle.add(start);
    return cycle;
  }
}
