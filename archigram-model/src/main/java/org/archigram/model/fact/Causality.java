package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.problem.Problem;

/**
 * Finds values that need themselves before they can be computed.
 *
 * <p>Values that read each other can be computed step by step along an axis if all delays along it
 * point one way and nothing among them needs all of its steps. What is not delayed along that axis
 * must be free of cycles, or run along another axis within each step. After Karp, Miller and
 * Winograd, "The organization of computations for uniform recurrence equations", 1967.
 */
final class Causality {
  private final BlockAxes axes;
  private final List<Problem> problems = new ArrayList<>();

  private Causality(BlockAxes axes) {
    this.axes = axes;
  }

  static List<Problem> problems(BlockAxes root) {
    List<Problem> all = new ArrayList<>();
    Set<Flow> seen = new LinkedHashSet<>();
    List<Flow> todo = new ArrayList<>(List.of(Flow.of(root)));
    while (!todo.isEmpty()) {
      Flow flow = todo.remove(todo.size() - 1);
      if (seen.add(flow)) {
        Causality causality = new Causality(flow.axes());
        causality.check(flow.readings());
        all.addAll(causality.problems);
        todo.addAll(flow.inside().values());
      }
    }
    return all;
  }

  private void check(List<Reading> readings) {
    for (List<Reading> cycle : Reading.cycles(readings).values()) {
      Set<String> delayed = new TreeSet<>();
      cycle.forEach(reading -> delayed.addAll(reading.delays().keySet()));
      delayed.stream()
          .filter(axis -> runs(cycle, axis))
          .findFirst()
          .ifPresentOrElse(
              axis -> check(cycle.stream().filter(r -> !r.delays().containsKey(axis)).toList()),
              () -> report(cycle, delayed));
    }
  }

  private static boolean runs(List<Reading> cycle, String axis) {
    return signs(cycle, axis).size() == 1
        && cycle.stream().noneMatch(reading -> reading.whole().contains(axis));
  }

  private static Set<Integer> signs(List<Reading> cycle, String axis) {
    Set<Integer> signs = new TreeSet<>();
    for (Reading reading : cycle) {
      Integer sign = reading.delays().get(axis);
      if (sign != null) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private void report(List<Reading> cycle, Collection<String> delayed) {
    for (String axis : delayed) {
      if (signs(cycle, axis).size() > 1) {
        problems.add(CausalityWording.bothWays(axes.scope(), axis, cycle));
        return;
      }
    }
    if (delayed.isEmpty()) {
      List<Reading> atOnce = cycle.stream().filter(reading -> reading.whole().isEmpty()).toList();
      List<List<Reading>> plain = List.copyOf(Reading.cycles(atOnce).values());
      if (!plain.isEmpty()) {
        plain.forEach(this::noDelay);
        return;
      }
    }
    cycle.stream()
        .filter(reading -> reading.whole().stream().anyMatch(a -> needed(a, delayed)))
        .findFirst()
        .ifPresent(r -> allSteps(r, delayed));
  }

  private static boolean needed(String axis, Collection<String> delayed) {
    return delayed.isEmpty() || delayed.iterator().next().equals(axis);
  }

  private void allSteps(Reading reading, Collection<String> delayed) {
    reading.whole().stream()
        .filter(axis -> needed(axis, delayed))
        .findFirst()
        .ifPresent(axis -> problems.add(CausalityWording.allSteps(axes.scope(), axis, reading)));
  }

  private void noDelay(List<Reading> cycle) {
    String start = first(cycle);
    List<String> way = new Reach(cycle).cycle(start);
    problems.add(CausalityWording.noDelay(axes.scope(), axes.of(start), way));
  }

  /** The value of the cycle that was written first, with a name if one has. */
  private String first(List<Reading> cycle) {
    Set<String> members = new LinkedHashSet<>();
    cycle.forEach(reading -> members.add(reading.reader()));
    List<String> written =
        axes.scope().values().values().stream()
            .filter(value -> members.contains(value.id()))
            .sorted(java.util.Comparator.comparing(value -> !value.named()))
            .map(value -> value.id())
            .toList();
    return written.get(0);
  }
}
