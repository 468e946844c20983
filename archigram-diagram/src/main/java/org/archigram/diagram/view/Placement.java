package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.diagram.view.Atom.AxisId;

/**
 * Puts things on plates, one plate for each axis that they carry.
 *
 * <p>Where data leaves an axis and later comes back to it, the axis gets a second plate, so that
 * plates never wait for each other in a circle.
 *
 * @param <T> what is placed
 */
final class Placement<T> {

  /** Something to be placed, with its axes and the numbers of what reads it. */
  record Item<T>(T thing, Set<AxisId> axes, List<Integer> next) {}

  /** A plate, or for the outermost level the area around all plates. */
  record Plate<T>(List<T> things, List<Plate<T>> plates, List<AxisId> axis) {}

  private final List<Item<T>> items;
  private final int[] component;

  Placement(List<Item<T>> items) {
    this.items = items;
    this.component = Components.of(items.stream().map(Item::next).toList());
  }

  /** Places everything; axes in {@code given} are those of a plate further out. */
  Plate<T> placed(Set<AxisId> given) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      all.add(i);
    }
    Plate<T> root = new Plate<>(new ArrayList<>(), new ArrayList<>(), List.of());
    fill(root, all, given);
    return root;
  }

  private void fill(Plate<T> plate, List<Integer> members, Set<AxisId> given) {
    Set<Integer> rest = new LinkedHashSet<>(members);
    for (AxisId axis : order(members, given)) {
      Set<Integer> on = new LinkedHashSet<>();
      rest.stream().filter(i -> items.get(i).axes().contains(axis)).forEach(on::add);
      rest.removeAll(on);
      Set<AxisId> inner = new HashSet<>(given);
      inner.add(axis);
      for (List<Integer> run : runs(on)) {
        Plate<T> next = new Plate<>(new ArrayList<>(), new ArrayList<>(), List.of(axis));
        plate.plates().add(next);
        fill(next, run, inner);
      }
    }
    rest.forEach(i -> plate.things().add(items.get(i).thing()));
  }

  /** The axis whose recurrence holds things of several axes comes first, then the fullest. */
  private List<AxisId> order(List<Integer> members, Set<AxisId> given) {
    Map<AxisId, int[]> count = new LinkedHashMap<>();
    Map<Integer, Integer> sizes = new LinkedHashMap<>();
    members.forEach(i -> sizes.merge(component[i], 1, Integer::sum));
    for (int i : members) {
      Set<AxisId> axes = items.get(i).axes();
      boolean crossing = axes.size() > 1 && sizes.getOrDefault(component[i], 0) > 1;
      for (AxisId axis : axes) {
        if (!given.contains(axis)) {
          int[] c = count.computeIfAbsent(axis, a -> new int[2]);
          c[0] += crossing && carries(component[i], axis) ? 1 : 0;
          c[1]++;
        }
      }
    }
    return count.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<AxisId, int[]>>comparingInt(e -> -e.getValue()[0])
                .thenComparingInt(e -> -e.getValue()[1]))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether everything in a recurrence carries the axis. */
  private boolean carries(int recurrence, AxisId axis) {
    for (int i = 0; i < component.length; i++) {
      if (component[i] == recurrence && !items.get(i).axes().contains(axis)) {
        return false;
      }
    }
    return true;
  }

  /** Splits things of one axis by how often data left the axis before it reached them. */
  private Collection<List<Integer>> runs(Set<Integer> on) {
    int[] level = new int[component.length];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < component.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt((Integer i) -> component[i]).thenComparingInt(i -> i));
    for (int pass = 0; pass < 2; pass++) {
      for (int i : order) {
        for (int j : items.get(i).next()) {
          boolean inside = component[i] == component[j];
          boolean leaves = on.contains(i) && !on.contains(j) && !inside;
          level[j] = Math.max(level[j], level[i] + (leaves ? 1 : 0));
        }
      }
    }
    Map<Integer, List<Integer>> runs = new TreeMap<>();
    on.forEach(i -> runs.computeIfAbsent(level[i], l -> new ArrayList<>()).add(i));
    return runs.values();
  }
}
