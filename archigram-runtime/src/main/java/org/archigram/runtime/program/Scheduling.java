package org.archigram.runtime.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Ref;
import org.archigram.model.fact.Components;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Orders cells by what they read; each group that waits for itself becomes a loop. */
final class Scheduling {
  private final Flat flat;

  private Scheduling(Flat flat) {
    this.flat = flat;
  }

  static List<Program.Step> of(Flat flat) {
    return new Scheduling(flat).ordered(flat.cells().keySet(), Set.of());
  }

  /** The groups of cells that wait for themselves, each with all its members. */
  static List<Set<String>> cycles(Flat flat) {
    Scheduling scheduling = new Scheduling(flat);
    List<Set<String>> cycles = new ArrayList<>();
    for (List<String> group : scheduling.groups(flat.cells().keySet(), Set.of())) {
      if (scheduling.waits(group, Set.of())) {
        cycles.add(new LinkedHashSet<>(group));
      }
    }
    return cycles;
  }

  private List<Program.Step> ordered(Set<String> cells, Set<String> open) {
    List<Program.Step> steps = new ArrayList<>();
    for (List<String> group : groups(cells, open)) {
      if (waits(group, open)) {
        steps.add(loop(group, open));
      } else {
        steps.add(new Program.Compute(flat.cell(group.get(0))));
      }
    }
    return steps;
  }

  private List<List<String>> groups(Set<String> cells, Set<String> open) {
    List<String> names = List.copyOf(cells);
    Map<String, Integer> index = new LinkedHashMap<>();
    names.forEach(name -> index.put(name, index.size()));
    int[][] edges = new int[names.size()][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] =
          needs(flat.cell(names.get(i)), open).stream()
              .filter(index::containsKey)
              .mapToInt(name -> index.getOrDefault(name, 0))
              .toArray();
    }
    List<List<String>> groups = new ArrayList<>();
    for (List<Integer> component : Components.of(edges)) {
      groups.add(component.stream().sorted().map(names::get).toList());
    }
    return groups;
  }

  private boolean waits(List<String> group, Set<String> open) {
    return group.size() > 1 || needs(flat.cell(group.get(0)), open).contains(group.get(0));
  }

  /** What must be computed before a cell, when the loops over {@code open} are running. */
  private Set<String> needs(Cell cell, Set<String> open) {
    Set<String> needs = new LinkedHashSet<>();
    for (Cell.Read read : cell.reads()) {
      boolean earlier = read.shifts().stream().anyMatch(s -> isDelay(s) && open.contains(s.axis()));
      if (!earlier) {
        needs.add(read.cell());
      }
      if (!read.shifts().isEmpty()) {
        flat.cell(read.cell()).boundaries().forEach(b -> needs.add(b.initial().cell()));
      }
    }
    return needs;
  }

  private static boolean isDelay(Ref.Shift shift) {
    return shift.from() == Ref.From.CURRENT && shift.offset() != 0;
  }

  private Program.Loop loop(List<String> group, Set<String> open) {
    for (String axis : flat.axes().keySet()) {
      Optional<Boolean> backward = open.contains(axis) ? Optional.empty() : backward(group, axis);
      if (backward.isPresent()) {
        Set<String> inside = new LinkedHashSet<>(open);
        inside.add(axis);
        return new Program.Loop(axis, backward.get(), ordered(new LinkedHashSet<>(group), inside));
      }
    }
    throw new IllegalStateException("no axis orders " + group);
  }

  /** Whether a loop over an axis must run backwards; empty when the axis orders nothing. */
  private Optional<Boolean> backward(List<String> group, String axis) {
    List<Ref.Shift> shifts = new ArrayList<>();
    for (String name : group) {
      Cell cell = flat.cell(name);
      if (!cell.axes().contains(axis)) {
        return Optional.empty();
      }
      cell.reads().stream()
          .filter(read -> group.contains(read.cell()))
          .forEach(read -> read.along(axis).ifPresent(shifts::add));
    }
    boolean past = shifts.stream().anyMatch(shift -> shift.offset() < 0);
    boolean future = shifts.stream().anyMatch(shift -> shift.offset() > 0);
    boolean fixed = shifts.stream().anyMatch(shift -> shift.from() != Ref.From.CURRENT);
    return fixed || past == future ? Optional.empty() : Optional.of(future);
  }
}
