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
import org.archigram.runtime.task.Predictor;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial;

/** A chaotic series is continued by a network that hears its own answers. */
final class MackeyGlass implements Task {
  private static final double DELAY = 17;
  private static final double STEP = 0.1;
  private static final int STEPS_A_VALUE = 10;
  private static final int SETTLING = 500;
  private static final int TRAINING = 3000;
  private static final int TRIALS = 20;
  private static final int HEARD = 200;
  private static final int FREE = 84;
  private static final int APART = 130;
  private static final Role U = Role.real(Use.INPUT, "u").along(0);
  private static final Role NEXT = Role.real(Use.TARGET, "d").along(0);
  private static final Bar BAR = Bar.atMost(0.05, "ours, for 300 units: the median of five seeds");

  @Override
  public About about() {
    return new About(
        "mackey-glass",
        "continue a chaotic series; measured 84 steps ahead, hearing only its own answers",
        "H. Jaeger, GMD Report 148, 2001: delay 17, step 0.1, every tenth value, tanh(y - 1);"
            + " heard for 200 steps",
        Metric.NORMALISED_ERROR,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(U, NEXT, Role.real(Use.ANSWER, "y").along(0));
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
    return List.of(
        trial(300, BAR),
        trial(500, Bar.atMost(0.02, "ours, for 500 units: the median of five seeds")));
  }

  /** With the radius and the penalty of M. Lukoševičius, "A practical guide", 2012. */
  private static Trial trial(int units, Bar bar) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("n", Integer.toString(units));
    settings.put("radius", "1.25");
    settings.put("penalty", "1e-8");
    return new Trial("esn", settings, Trial.Recipe.SOLVED, bar);
  }

  @Override
  public Examples examples(long seed, Store store) {
    float[] training = series(Draws.of(seed, Draws.TRAINING, 0), TRAINING + 1);
    float[] heldOut = series(Draws.heldOut(), TRIALS * APART + HEARD + FREE + 1);
    Floats trials = trials(heldOut);
    return new Series(
        seed,
        pairs(new Floats(List.of(1, training.length), training)),
        pairs(trials),
        new Continued(trials, heldOut),
        () ->
            new Examples.Baseline(
                "always the last value heard",
                error(Kind.steps(trials, HEARD - 1, HEARD), trials, heldOut)));
  }

  /** Trials are heard for a while, and then go on with what was said. */
  private record Continued(Floats trials, float[] series) implements Exam {
    @Override
    public double measure(Predictor network) {
      Floats said = freeRun(network, trials);
      return error(Kind.steps(said, FREE - 1, FREE), trials, series);
    }

    @Override
    public Examples.Answered answered(Predictor network) {
      Floats targets = Kind.steps(trials, HEARD, HEARD + FREE);
      return new Examples.Answered(pairs(trials), targets, freeRun(network, trials));
    }
  }

  /** Each value, and the one after it. */
  private static Map<String, Floats> pairs(Floats series) {
    int steps = series.shape().get(1);
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(U.name(), Kind.steps(series, 0, steps - 1));
    values.put(NEXT.name(), Kind.steps(series, 1, steps));
    return values;
  }

  private static Floats trials(float[] series) {
    int length = HEARD + FREE;
    float[] values = new float[TRIALS * length];
    for (int i = 0; i < TRIALS; i++) {
      System.arraycopy(series, i * APART, values, i * length, length);
    }
    return new Floats(List.of(TRIALS, length), values);
  }

  /** What the network says for each step that it does not hear. */
  private static Floats freeRun(Predictor network, Floats trials) {
    Floats heard = Kind.steps(trials, 0, HEARD);
    for (int i = 0; i < FREE; i++) {
      Floats answers = network.answer(Map.of(U.name(), heard));
      int steps = heard.shape().get(1);
      heard = longer(heard, Kind.steps(answers, steps - 1, steps).values());
    }
    return Kind.steps(heard, HEARD, HEARD + FREE);
  }

  private static Floats longer(Floats heard, float[] more) {
    int steps = heard.shape().get(1);
    float[] values = new float[TRIALS * (steps + 1)];
    for (int i = 0; i < TRIALS; i++) {
      System.arraycopy(heard.values(), i * steps, values, i * (steps + 1), steps);
      values[i * (steps + 1) + steps] = more[i];
    }
    return new Floats(List.of(TRIALS, steps + 1), values);
  }

  /** The error at the last step, against the deviation of the whole series. */
  private static double error(Floats said, Floats trials, float[] series) {
    Floats last = Kind.steps(trials, HEARD + FREE - 1, HEARD + FREE);
    Floats whole = new Floats(List.of(series.length), series);
    double deviation =
        Metric.ROOT_MEAN_SQUARED_ERROR.of(Kind.constant(whole, Kind.mean(whole)), whole);
    return Metric.ROOT_MEAN_SQUARED_ERROR.of(said, last) / deviation;
  }

  static float[] series(Draws draws, int count) {
    double[] y = solution(1.2 + draws.between(-0.1, 0.1), (count + SETTLING) * STEPS_A_VALUE);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) Math.tanh(y[(SETTLING + i + 1) * STEPS_A_VALUE] - 1);
    }
    return values;
  }

  /**
   * The series from a past that was always {@code start}.
   *
   * <p>Runge-Kutta of the fourth order; half-way between two steps, the past is their mean.
   */
  static double[] solution(double start, int steps) {
    int delay = (int) Math.round(DELAY / STEP);
    double[] y = new double[delay + 1 + steps];
    Arrays.fill(y, 0, delay + 1, start);
    for (int i = delay; i < delay + steps; i++) {
      y[i + 1] = next(y[i], y[i - delay], y[i - delay + 1]);
    }
    return Arrays.copyOfRange(y, delay, y.length);
  }

  private static double next(double y, double past, double pastNext) {
    double between = (past + pastNext) / 2;
    double k1 = slope(y, past);
    double k2 = slope(y + STEP / 2 * k1, between);
    double k3 = slope(y + STEP / 2 * k2, between);
    double k4 = slope(y + STEP * k3, pastNext);
    return y + STEP / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
  }

  private static double slope(double y, double past) {
    return 0.2 * past / (1 + Math.pow(past, 10)) - 0.1 * y;
  }
}
