package org.archigram.runtime.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Show;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;

/** A function of two bits; all four cases are learned and asked for. */
final class Truth implements Task {
  private static final Role X = Role.real(Use.INPUT, "x", 2);
  private static final Role LABEL = Role.category(Use.TARGET, "label", 2);
  private static final Bar BAR = Bar.atLeast(1, "all four cases");

  private final String name;
  private final int truth;
  private final List<Trial> trials;

  /** The bit {@code 2·a + b} of {@code truth} is the answer for {@code a} and {@code b}. */
  private Truth(String name, int truth, List<Trial> trials) {
    this.name = name;
    this.truth = truth;
    this.trials = trials;
  }

  static Truth and() {
    return new Truth("and", 0b1000, List.of(perceptron(BAR), mlp()));
  }

  static Truth or() {
    return new Truth("or", 0b1110, List.of(perceptron(BAR), mlp()));
  }

  static Truth xor() {
    Bar fails = Bar.atMost(0.75, "a theorem: no line parts the cases of xor");
    return new Truth("xor", 0b0110, List.of(mlp(), perceptron(fails)));
  }

  private static Trial perceptron(Bar bar) {
    return new Trial("perceptron", Map.of(), Trial.Recipe.rule(1, 100), bar);
  }

  private static Trial mlp() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("inputs", "2");
    settings.put("classes", "2");
    settings.put("n", "8");
    return new Trial("mlp", settings, Trial.Recipe.adam(1e-2, 4, 1000), BAR);
  }

  @Override
  public About about() {
    return new About(
        name,
        "compute " + name.toUpperCase(Locale.ROOT) + " of two bits",
        "M. Minsky, S. Papert, 1969: a perceptron cannot compute xor",
        Metric.ACCURACY,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(X, LABEL, Role.category(Use.ANSWER, "answer", 2));
  }

  @Override
  public List<Show> shows() {
    return List.of(Show.PLANE, Show.CLASSES);
  }

  @Override
  public List<Trial> trials() {
    return trials;
  }

  @Override
  public Examples examples(long seed, Store store) {
    float[] x = {0, 0, 0, 1, 1, 0, 1, 1};
    float[] labels = new float[4];
    for (int i = 0; i < 4; i++) {
      labels[i] = truth >> i & 1;
    }
    Map<String, Floats> cases = new LinkedHashMap<>();
    cases.put(X.name(), new Floats(X.batch(4), x));
    cases.put(LABEL.name(), new Floats(LABEL.batch(4), labels));
    Asked asked = Asked.of(this, X.name(), LABEL.name(), cases);
    return Finite.of(seed, Finite.Set.of(cases), asked, () -> asked.mostFrequent(cases, 2));
  }
}
