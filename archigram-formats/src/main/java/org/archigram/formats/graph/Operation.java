package org.archigram.formats.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.problem.Place;

/**
 * One operation of a file.
 *
 * @param index its number in the file
 * @param scope the names of the modules around it, from the outermost
 * @param home how sure that is
 * @param steps what it does
 * @param results the values it makes, each with the step and output it comes from
 * @param place where it stands in the file
 */
public record Operation(
    int index,
    List<String> scope,
    Home home,
    List<Step> steps,
    Map<String, Argument.Earlier> results,
    Place place) {

  /** Where an operation belongs. */
  public enum Home {
    /** In the modules of its scope: the file says so. */
    TOLD,
    /** The file does not say; it stands between those that it reads from and that read it. */
    BETWEEN,
    /** It only prepares values for those that read it. */
    READERS
  }

  public Operation {
    scope = List.copyOf(scope);
    steps = List.copyOf(steps);
    results = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /** The values of the graph that it reads, in the order of its steps. */
  public Set<String> reads() {
    Set<String> reads = new LinkedHashSet<>();
    for (Step step : steps) {
      for (Argument argument : step.arguments()) {
        if (argument instanceof Argument.Value value) {
          reads.add(value.name());
        }
      }
      inner(step).ifPresent(graph -> reads.addAll(graph.captured()));
    }
    return reads;
  }

  /** The values that just one graph inside of it reads, and nothing else. */
  Set<String> captured() {
    Set<String> captured = new LinkedHashSet<>();
    Set<String> read = new LinkedHashSet<>();
    for (Step step : steps) {
      inner(step)
          .ifPresent(
              graph ->
                  graph.captured().stream()
                      .filter(value -> !captured.add(value))
                      .forEach(read::add));
      for (Argument argument : step.arguments()) {
        if (argument instanceof Argument.Value value) {
          read.add(value.name());
        }
      }
    }
    captured.removeAll(read);
    return captured;
  }

  private static java.util.Optional<Graph> inner(Step step) {
    if (step instanceof Step.Run run) {
      return java.util.Optional.of(run.graph());
    }
    return step instanceof Step.Repeat repeat
        ? java.util.Optional.of(repeat.graph())
        : java.util.Optional.empty();
  }

  /** This operation inside of other modules. */
  Operation inside(List<String> modules) {
    return new Operation(index, modules, Home.TOLD, steps, results, place);
  }

  /** The operator of its last step, if it applies one. */
  java.util.Optional<org.archigram.model.Operator> operator() {
    return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Apply apply
        ? java.util.Optional.of(apply.operator())
        : java.util.Optional.empty();
  }
}
