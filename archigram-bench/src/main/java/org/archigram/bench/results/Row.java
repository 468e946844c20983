package org.archigram.bench.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.bench.results.Experiment.Judged;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples.Baseline;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Trial;

/**
 * What was measured of one experiment.
 *
 * @param name task and architecture
 * @param settings the parameters of the architecture
 * @param recipe how it was trained
 * @param size how many weights it has
 * @param place where it was measured
 */
record Row(
    String name,
    Map<String, String> settings,
    Trial.Recipe recipe,
    Metric metric,
    Bar bar,
    Judged judged,
    Baseline baseline,
    Size size,
    List<Run> runs,
    Place place) {

  /**
   * How many weights there are.
   *
   * @param trained those that learn
   * @param fixed those that never change
   * @param kept whether those had the same bits after each run as before it
   */
  record Size(long trained, long fixed, boolean kept) {}

  /** A run: what it came to on held-out data, after how much time and how many steps. */
  record Run(long seed, double value, double seconds, long steps) {}

  Row {
    settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    runs = List.copyOf(runs);
  }

  /** The value in the middle. */
  double median() {
    List<Double> values = values();
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  /** The value that is the furthest towards the wrong side of the bar. */
  double worst() {
    return values().get(runs.size() - 1);
  }

  /** From the best to the worst; what is not a number is the worst of all. */
  private List<Double> values() {
    Comparator<Double> rising = Comparator.naturalOrder();
    Comparator<Double> order = bar.atMost() ? rising : rising.reversed();
    return runs.stream()
        .map(Run::value)
        .sorted(Comparator.<Double, Boolean>comparing(value -> value.isNaN()).thenComparing(order))
        .toList();
  }

  /** Whether it passes its bar, and no weight changed that must not. */
  boolean passes() {
    return bar.passes(judged == Judged.WORST ? worst() : median()) && size.kept();
  }

  /** The time of a run, in the middle. */
  double seconds() {
    return runs.stream().map(Run::seconds).sorted().toList().get(runs.size() / 2);
  }

  /** The steps of the longest run. */
  long steps() {
    return runs.stream().mapToLong(Run::steps).max().orElse(0);
  }
}
