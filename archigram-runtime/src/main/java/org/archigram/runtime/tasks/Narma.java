package org.archigram.runtime.tasks;

import java.util.Arrays;
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

/** A system of order ten with products of its past is imitated. */
final class Narma implements Task {
  private static final int ORDER = 10;
  private static final int TRAINING = 4000;
  private static final int HELD_OUT = 2000;
  private static final int TAPS = 20;
  private static final Role U = Role.real(Use.INPUT, "u").along(0);
  private static final Role D = Role.real(Use.TARGET, "d").along(0);
  private static final Bar BAR =
      Bar.atMost(0.30, "ours: the median of five seeds; linear prediction comes to 0.38");

  @Override
  public About about() {
    return new About(
        "narma10",
        "imitate a nonlinear system that remembers ten steps",
        "A. Atiya, A. Parlos, 2000; in the form of H. Jaeger, NIPS 2002",
        Metric.NORMALISED_ERROR,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(U, D, Role.real(Use.ANSWER, "y").along(0));
  }

  @Override
  public int washout() {
    return Series.WASHOUT;
  }

  @Override
  public Optional<Template> template() {
    return Optional.of(Forecast.TEMPLATE);
  }

  @Override
  public List<Trial> trials() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("n", "200");
    settings.put("leak", "1");
    settings.put("scale", "0.5");
    settings.put("bias", "0.1");
    return List.of(new Trial("esn", settings, Trial.Recipe.SOLVED, BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Map<String, Floats> training = make(Draws.of(seed, Draws.TRAINING, 0), TRAINING);
    Asked asked =
        Asked.of(this, U.name(), D.name(), make(Draws.heldOut(), HELD_OUT))
            .counting(Series.WASHOUT, HELD_OUT);
    return new Series(seed, training, asked.heldOut(), asked, () -> linear(training, asked));
  }

  /** The best linear prediction from the last inputs. */
  private static Examples.Baseline linear(Map<String, Floats> training, Asked asked) {
    double[] weights =
        LinearFit.of(Kind.get(training, U.name()).values(), TAPS)
            .weights(Kind.get(training, D.name()).values(), Series.WASHOUT);
    Floats inputs = Kind.get(asked.heldOut(), U.name());
    float[] answers = LinearFit.of(inputs.values(), TAPS).answers(weights);
    double error = asked.measure(network -> new Floats(inputs.shape(), answers));
    return new Examples.Baseline("linear, from the last " + TAPS + " inputs", error);
  }

  /** Drawn again where the system runs away, as it does now and then. */
  private static Map<String, Floats> make(Draws draws, int count) {
    while (true) {
      float[] u = new float[count];
      for (int i = 0; i < count; i++) {
        u[i] = (float) draws.between(0, 0.5);
      }
      double[] y = system(u);
      if (Arrays.stream(y).allMatch(value -> value < 1)) {
        float[] next = new float[count];
        for (int i = 0; i < count; i++) {
          next[i] = (float) y[i + 1];
        }
        Map<String, Floats> values = new LinkedHashMap<>();
        values.put(U.name(), new Floats(U.batch(1, count), u));
        values.put(D.name(), new Floats(D.batch(1, count), next));
        return values;
      }
    }
  }

  /** What the system says; it begins with zeros. */
  static double[] system(float[] u) {
    double[] y = new double[u.length + 1];
    for (int t = ORDER - 1; t < u.length; t++) {
      double past = 0;
      for (int i = 0; i < ORDER; i++) {
        past += y[t - i];
      }
      y[t + 1] = 0.3 * y[t] + 0.05 * y[t] * past + 1.5 * u[t - ORDER + 1] * u[t] + 0.1;
    }
    return y;
  }
}
