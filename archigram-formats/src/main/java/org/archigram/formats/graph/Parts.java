package org.archigram.formats.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Divides things that depend on each other into parts that do not depend on themselves.
 *
 * <p>Before: things in an order in which each follows what it depends on, some with a key. After:
 * parts of things with the same key, in such an order too. Things with one key that are computed
 * before and after something else become several parts: one part would need itself.
 */
final class Parts<T> {

  /** Things that belong together. */
  record Part<T>(String key, List<T> things) {}

  private final List<Part<T>> parts = new ArrayList<>();
  private final List<BitSet> before = new ArrayList<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final List<Integer> started = new ArrayList<>();

  /** Counts changes; which part changed last, and when another one did. */
  private int clock;

  private int touched = -1;
  private int otherTouched = -1;

  /** By identity: things are compared by where they stand, not by what they say. */
  private final Map<T, Integer> partOf = new IdentityHashMap<>();

  /** Adds a thing without key: a part of its own. */
  void add(T thing, List<T> needs) {
    start("", thing, needs(needs));
  }

  /** Adds a thing to the part with this key, or to a new one where that part would need itself. */
  void add(String key, T thing, List<T> needs) {
    BitSet needed = needs(needs);
    Integer part = open.get(key);
    if (part == null || (othersTouchedSince(part) && reaches(needed, part))) {
      open.put(key, start(key, thing, needed));
      return;
    }
    touch(part);
    parts.get(part).things().add(thing);
    partOf.put(thing, part);
    needed.clear(part);
    before.get(part).or(needed);
  }

  private BitSet needs(List<T> needs) {
    BitSet needed = new BitSet();
    for (T need : needs) {
      Integer part = partOf.get(need);
      if (part != null) {
        needed.set(part);
      }
    }
    return needed;
  }

  private int start(String key, T thing, BitSet needed) {
    int part = parts.size();
    parts.add(new Part<>(key, new ArrayList<>(List.of(thing))));
    before.add(needed);
    partOf.put(thing, part);
    started.add(clock);
    touch(part);
    return part;
  }

  private void touch(int part) {
    if (part != touched) {
      otherTouched = clock - 1;
      touched = part;
    }
    clock++;
  }

  /** Whether other parts have changed since this one began; else none of them can need it. */
  private boolean othersTouchedSince(int part) {
    return part != touched || otherTouched >= started.get(part);
  }

  /** Whether one of the parts, other than {@code goal} itself, needs {@code goal}. */
  private boolean reaches(BitSet from, int goal) {
    BitSet seen = new BitSet();
    Deque<Integer> next = new ArrayDeque<>();
    from.stream().filter(part -> part != goal).forEach(next::add);
    while (!next.isEmpty()) {
      int part = next.remove();
      if (seen.get(part)) {
        continue;
      }
      seen.set(part);
      if (before.get(part).get(goal)) {
        return true;
      }
      before.get(part).stream().forEach(next::add);
    }
    return false;
  }

  /** All parts, each after those that it needs, else in the order of their first things. */
  List<Part<T>> ordered() {
    Map<Integer, List<Integer>> readers = new LinkedHashMap<>();
    int[] waiting = new int[parts.size()];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int part = 0; part < parts.size(); part++) {
      int reader = part;
      before.get(part).stream()
          .forEach(need -> readers.computeIfAbsent(need, n -> new ArrayList<>()).add(reader));
      waiting[part] = before.get(part).cardinality();
      if (waiting[part] == 0) {
        ready.add(part);
      }
    }
    List<Part<T>> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      int part = ready.remove();
      ordered.add(parts.get(part));
      for (int reader : readers.getOrDefault(part, List.of())) {
        if (--waiting[reader] == 0) {
          ready.add(reader);
        }
      }
    }
    return ordered;
  }
}
