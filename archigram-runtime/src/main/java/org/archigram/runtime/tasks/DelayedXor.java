package org.archigram.runtime.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial;

/** Each answer needs what comes later, so looking back is not enough. */
final class DelayedXor implements Task {
  private static final int STEPS = 20;
  private static final int DELAY = 2;
  private static final int HELD_OUT = 1000;
  private static final Role X = Role.real(Use.INPUT, "x").along(STEPS);
  private static final Role LABEL = Role.category(Use.TARGET, "label", 2).along(STEPS);
  private static final Bar BAR =
      Bar.atLeast(0.99, "ours; reached by two bidirectional layers in 300 steps");

  @Override
  public About about() {
    return new About(
        "delayed-xor",
        "say at each step whether the bits two steps before and two steps after differ",
        "ours, for A. Graves and others, 2013: a network that only looks back cannot do better"
            + " than chance; the first and last two steps do not count",
        Metric.ACCURACY,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(X, LABEL, Role.category(Use.ANSWER, "answer", 2).along(STEPS));
  }

  @Override
  public Optional<Template> template() {
    return Optional.of(
        new Template(
            "DelayedXor",
            """
            ## Two layers of a cell say at each step whether two bits around it differ.
            network DelayedXor(cell = LSTM, n = 26) {
              input x[t] : [1]
              output y[t] : [2]
              target label[t] : class(2)

              y = x |> cell(n) |> cell(n) |> dense(2)

              loss class = mean[t](cross_entropy(y, label))
            }
            """));
  }

  @Override
  public List<Trial> trials() {
    Trial.Recipe recipe = Trial.Recipe.adam(5e-3, 32, 1000).whileFalling();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("N", "2");
    settings.put("n", "16");
    settings.put("features", "1");
    settings.put("states", "2");
    Bar chance = Bar.atMost(0.55, "a theorem: what looks back only is right half of the time");
    return List.of(
        new Trial("deep-bidirectional-lstm", settings, recipe, BAR),
        new Trial("lstm-peephole", Map.of("n", "26"), recipe, chance));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Asked asked =
        Asked.of(this, X.name(), LABEL.name(), make(Draws.heldOut(), HELD_OUT))
            .counting(DELAY, STEPS - DELAY);
    return new Endless(seed, DelayedXor::make, asked, training -> asked.mostFrequent(training, 2));
  }

  /** Bits before the first step and behind the last one count as 0. */
  private static Map<String, Floats> make(Draws draws, int count) {
    float[] x = new float[count * STEPS];
    float[] labels = new float[count * STEPS];
    for (int i = 0; i < x.length; i++) {
      x[i] = draws.bit();
    }
    for (int i = 0; i < x.length; i++) {
      int t = i % STEPS;
      float before = t < DELAY ? 0 : x[i - DELAY];
      float after = t >= STEPS - DELAY ? 0 : x[i + DELAY];
      labels[i] = before == after ? 0 : 1;
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(X.name(), new Floats(X.batch(count), x));
    values.put(LABEL.name(), new Floats(LABEL.batch(count), labels));
    return values;
  }
}
