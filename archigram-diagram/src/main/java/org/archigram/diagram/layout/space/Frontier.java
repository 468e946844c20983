package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be seen when looking back along an axis: for each place across it the last thing. */
final class Frontier {
  private static final double NEAR = 4;

  /** From each place on to the next key; places where nothing is have an empty list. */
  private final TreeMap<Double, List<Thing>> last = new TreeMap<>();

  Frontier() {
    last.put(Double.NEGATIVE_INFINITY, List.of());
  }

  /** The things that are seen from this one, which then hides all but those of its own group. */
  Set<Thing> pass(Thing thing) {
    double from = thing.from - NEAR;
    double to = thing.to + NEAR;
    Set<Thing> seen = new LinkedHashSet<>();
    Map.Entry<Double, List<Thing>> before = last.floorEntry(from);
    List<Thing> hidden = before == null ? List.of() : before.getValue();
    seen.addAll(hidden);
    List<Double> inside = new ArrayList<>(last.subMap(from, true, to, false).keySet());
    for (double key : inside) {
      hidden = last.getOrDefault(key, List.of());
      seen.addAll(hidden);
      last.remove(key);
    }
    last.putIfAbsent(to, hidden);
    List<Thing> now = new ArrayList<>(List.of(thing));
    seen.stream().filter(other -> other.group == thing.group).forEach(now::add);
    last.put(from, now);
    return seen;
  }
}
