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

/** Two of fifty numbers are marked; the answer is their sum. */
final class Adding implements Task {
  private static final int STEPS = 50;
  private static final int HELD_OUT = 1000;
  private static final Role X = Role.real(Use.INPUT, "x", 2).along(STEPS);
  private static final Role SUM = Role.real(Use.TARGET, "sum");
  private static final Bar BAR =
      Bar.atMost(0.005, "ours; 33 times below what is reached without memory");

  @Override
  public About about() {
    return new About(
        "adding",
        "add the two marked numbers of a sequence of 50",
        "S. Hochreiter, J. Schmidhuber, 1997, section 5.4; with numbers from 0 to 1, one mark in"
            + " each half",
        Metric.MEAN_SQUARED_ERROR,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(X, SUM, Role.real(Use.ANSWER, "answer"));
  }

  @Override
  public Optional<Template> template() {
    return Optional.of(
        new Template(
            "Adding",
            """
            ## The last state of a cell says the sum of the two numbers that were marked.
            network Adding(cell = LSTM, n = 32) {
              ## A number, and 1 where it is marked.
              input x[t] : [2]
              output y : []
              target sum_of_marked : []

              h = cell(n)(x)
              y = dense(1)(h[last]) |> sum

              loss error = squared_error(y, sum_of_marked)
            }
            """));
  }

  @Override
  public List<Trial> trials() {
    return List.of(trial("lstm", 4000), trial("gru", 2500), trial("mgu", 4000));
  }

  private static Trial trial(String cell, int steps) {
    Trial.Recipe recipe = Trial.Recipe.adam(2e-3, 32, steps).whileFalling();
    return new Trial(cell, Map.of("n", "32"), recipe, BAR);
  }

  @Override
  public Examples examples(long seed, Store store) {
    Asked asked = Asked.of(this, X.name(), SUM.name(), make(Draws.heldOut(), HELD_OUT));
    return new Endless(seed, Adding::make, asked, asked::mean);
  }

  private static Map<String, Floats> make(Draws draws, int count) {
    float[] x = new float[count * STEPS * 2];
    float[] sums = new float[count];
    for (int i = 0; i < count; i++) {
      int first = draws.below(STEPS / 2);
      int second = draws.from(STEPS / 2, STEPS - 1);
      double sum = 0;
      for (int t = 0; t < STEPS; t++) {
        double number = draws.unit();
        boolean marked = t == first || t == second;
        x[2 * (i * STEPS + t)] = (float) number;
        x[2 * (i * STEPS + t) + 1] = marked ? 1 : 0;
        sum += marked ? number : 0;
      }
      sums[i] = (float) sum;
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(X.name(), new Floats(X.batch(count), x));
    values.put(SUM.name(), new Floats(SUM.batch(count), sums));
    return values;
  }
}
