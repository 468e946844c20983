package org.archigram.bench.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.tasks.Tasks;

/**
 * An architecture that is to show that it learns a task, or that it cannot.
 *
 * @param name task and architecture, such as {@code adding/gru}
 * @param judged which of its runs must pass
 * @param seeds where the random numbers of each run begin
 */
record Experiment(String name, Task task, Trial trial, Judged judged, List<Long> seeds) {

  /** What the name of one ends with that the interpreter runs, in double precision. */
  private static final String DOUBLE = "-double";

  /** Which of several runs must pass the bar. */
  enum Judged {
    /** All of them. */
    WORST,
    /** The one in the middle. */
    MEDIAN;

    String word() {
      return this == WORST ? "each seed" : "the median";
    }
  }

  private static final int SEEDS = 3;

  /** Bars that are set for the median of five random reservoirs. */
  private static final Map<String, Integer> MEDIAN_OF =
      Map.of("mackey-glass", 5, "narma10", 5, "memory-capacity", 5);

  /** Tasks whose networks are trained in a later step, or that repeat what another one shows. */
  private static final Set<String> LATER = Set.of("copy", "fashion");

  Experiment {
    seeds = List.copyOf(seeds);
  }

  /** All that the page shows, in its order. */
  static List<Experiment> all() {
    List<Experiment> all = new ArrayList<>();
    for (Task task : Tasks.all()) {
      if (!LATER.contains(task.name())) {
        all.addAll(of(task));
      }
    }
    return all;
  }

  private static List<Experiment> of(Task task) {
    List<Experiment> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Integer median = MEDIAN_OF.get(task.name());
    for (Trial trial : task.trials()) {
      String name = task.name() + "/" + trial.architecture();
      String own = names.add(name) ? name : name + "-" + trial.settings().get("n");
      Judged judged = median == null ? Judged.WORST : Judged.MEDIAN;
      all.add(new Experiment(own, task, trial, judged, first(median == null ? SEEDS : median)));
    }
    if (task.name().equals("memory-capacity")) {
      all.add(all.get(0).inDoubles(Bar.atLeast(45, "ours; in theory at most 50"), "1e-20"));
    }
    return all;
  }

  /** The same, run by the interpreter, where a smaller penalty keeps numbers apart. */
  private Experiment inDoubles(Bar bar, String penalty) {
    Map<String, String> settings = new LinkedHashMap<>(trial.settings());
    settings.put("penalty", penalty);
    Trial exact = new Trial(trial.architecture(), settings, trial.recipe(), bar);
    return new Experiment(name + DOUBLE, task, exact, judged, seeds);
  }

  /** Whether the interpreter runs it. */
  boolean isInDoubles() {
    return name.endsWith(DOUBLE);
  }

  private static List<Long> first(int seeds) {
    return LongStream.rangeClosed(1, seeds).boxed().toList();
  }

  /** Whether {@code word} asks for it: by its name, its task or its architecture. */
  boolean answersTo(String word) {
    return word.equals(name) || word.equals(task.name()) || word.equals(trial.architecture());
  }

  /** The same with other seeds. */
  Experiment withSeeds(List<Long> others) {
    return new Experiment(name, task, trial, judged, others);
  }
}
