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

/** How much of its past input a network can say. */
final class MemoryCapacity implements Task {
  private static final int DELAYS = 100;
  private static final int STEPS = 4200;
  private static final double SCALE = 0.1;
  private static final Role U = Role.real(Use.INPUT, "u").along(0);
  private static final Role PAST = Role.real(Use.TARGET, "d", DELAYS).along(0);
  private static final Bar BAR =
      Bar.atLeast(35, "ours, for 50 linear units in single precision; in theory at most 50");

  @Override
  public About about() {
    return new About(
        "memory-capacity",
        "say the inputs of the last 100 steps, all at once",
        "H. Jaeger, GMD Report 152, 2001; squared correlations on held-out steps",
        Metric.MEMORY_CAPACITY,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(U, PAST, Role.real(Use.ANSWER, "y", DELAYS).along(0));
  }

  @Override
  public int washout() {
    return Series.WASHOUT;
  }

  @Override
  public Optional<Template> template() {
    return Optional.of(
        new Template(
            "Memory",
            """
            ## A cell says the inputs of the last hundred steps.
            network Memory(cell = LSTM, n = 64) {
              input u[t] : [1]
              output y[t] : [100]
              target d[t] : [100]

              y = u |> cell(n) |> dense(100)

              loss fit = mean[t](squared_error(y, d))
            }
            """));
  }

  @Override
  public List<Trial> trials() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("n", "50");
    settings.put("leak", "1");
    settings.put("radius", "0.9");
    settings.put("scale", "10");
    settings.put("bias", "0");
    settings.put("penalty", "1e-12");
    settings.put("activation", "identity");
    return List.of(new Trial("esn", settings, Trial.Recipe.SOLVED, BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Asked asked =
        Asked.of(this, U.name(), PAST.name(), make(Draws.heldOut()))
            .counting(Series.WASHOUT, STEPS);
    return new Series(
        seed,
        make(Draws.of(seed, Draws.TRAINING, 0)),
        asked.heldOut(),
        asked,
        () -> {
          Floats inputs = Kind.get(asked.heldOut(), U.name());
          double value = asked.measure(network -> repeated(inputs));
          return new Examples.Baseline("the present input, which tells nothing of others", value);
        });
  }

  private static Floats repeated(Floats inputs) {
    float[] values = new float[STEPS * DELAYS];
    for (int i = 0; i < values.length; i++) {
      values[i] = inputs.values()[i / DELAYS];
    }
    return new Floats(PAST.batch(1, STEPS), values);
  }

  private static Map<String, Floats> make(Draws draws) {
    float[] u = new float[STEPS];
    float[] past = new float[STEPS * DELAYS];
    for (int t = 0; t < STEPS; t++) {
      u[t] = (float) draws.between(-SCALE, SCALE);
      for (int k = 1; k <= Math.min(t, DELAYS); k++) {
        past[t * DELAYS + k - 1] = u[t - k];
      }
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(U.name(), new Floats(U.batch(1, STEPS), u));
    values.put(PAST.name(), new Floats(PAST.batch(1, STEPS), past));
    return values;
  }
}
