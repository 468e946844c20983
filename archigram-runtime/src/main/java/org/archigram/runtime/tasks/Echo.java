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

/** Each answer is the bit of five steps before. */
final class Echo implements Task {
  private static final int STEPS = 25;
  private static final int DELAY = 5;
  private static final int HELD_OUT = 1000;
  private static final Role X = Role.real(Use.INPUT, "x").along(STEPS);
  private static final Role LABEL = Role.category(Use.TARGET, "label", 2).along(STEPS);
  private static final Bar BAR = Bar.atLeast(0.99, "ours");

  @Override
  public About about() {
    return new About(
        "echo",
        "repeat each bit five steps later",
        "ours: the least that a network with a memory can do; the first five steps do not count",
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
            "Echo",
            """
            ## A cell repeats each bit some steps later.
            network Echo(cell = RNN, n = 32) {
              input x[t] : [1]
              output y[t] : [2]
              target label[t] : class(2)

              y = x |> cell(n) |> dense(2)

              loss class = mean[t](cross_entropy(y, label))
            }
            """));
  }

  @Override
  public List<Trial> trials() {
    Trial.Recipe recipe = Trial.Recipe.adam(3e-3, 32, 2000).whileFalling();
    return List.of(new Trial("rnn", Map.of("n", "32"), recipe, BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Asked asked =
        Asked.of(this, X.name(), LABEL.name(), make(Draws.heldOut(), HELD_OUT))
            .counting(DELAY, STEPS);
    return new Endless(seed, Echo::make, asked, training -> asked.mostFrequent(training, 2));
  }

  /** Bits before the first step count as 0. */
  private static Map<String, Floats> make(Draws draws, int count) {
    float[] x = new float[count * STEPS];
    float[] labels = new float[count * STEPS];
    for (int i = 0; i < x.length; i++) {
      x[i] = draws.bit();
      labels[i] = i % STEPS < DELAY ? 0 : x[i - DELAY];
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(X.name(), new Floats(X.batch(count), x));
    values.put(LABEL.name(), new Floats(LABEL.batch(count), labels));
    return values;
  }
}
