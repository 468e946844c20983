package org.archigram.runtime.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.junit.jupiter.api.Test;

/** The loss is (w - 3)², so its gradient is 2 (w - 3), and each rule is written once more here. */
class UpdatesTest {
  private static final TorchEngine ENGINE = new TorchEngine();
  private static final double RATE = 0.05;
  private static final int STEPS = 30;

  private static double trained(Optimiser optimiser) {
    Script script =
        new Script(
            "Bowl",
            "def losses(self) -> Tensor:\n  return (self.w - 3.0).square().sum()\n",
            List.of(new Parameter("w", true, new Floats(List.of(1), new float[] {1}))));
    try (Session session = ENGINE.open(script, Settings.DEFAULT)) {
      session.aim(List.of(new Goal("loss", List.of("w"), optimiser, 0)));
      for (int step = 0; step < STEPS; step++) {
        session.step("losses", List.of(), new double[] {RATE});
      }
      return session.parameter("w").values()[0];
    }
  }

  /** Repeats a rule that takes the weight and the number of the step, from 1. */
  private static double repeated(DoubleBinaryOperator rule) {
    double w = 1;
    for (int step = 1; step <= STEPS; step++) {
      w = rule.applyAsDouble(w, step);
    }
    return w;
  }

  private static double slope(double w) {
    return 2 * (w - 3);
  }

  @Test
  void plainDescentFollowsTheGradient() {
    assertThat(trained(new Optimiser.Sgd(0, 0.1)))
        .isCloseTo(repeated((w, step) -> w - RATE * (slope(w) + 0.1 * w)), within(1e-5));
  }

  @Test
  void momentumAddsUpGradients() {
    double[] speed = new double[1];
    double expected =
        repeated(
            (w, step) -> {
              speed[0] = 0.9 * speed[0] + slope(w);
              return w - RATE * speed[0];
            });
    assertThat(trained(new Optimiser.Sgd(0.9, 0))).isCloseTo(expected, within(1e-5));
  }

  @Test
  void adamScalesByRunningMeans() {
    assertThat(trained(new Optimiser.Adam(0.8, 0.95, 1e-8, 0.1)))
        .isCloseTo(adam(0.1, 0), within(1e-5));
    assertThat(trained(new Optimiser.AdamW(0.8, 0.95, 1e-8, 0.1)))
        .isCloseTo(adam(0, 0.1), within(1e-5));
    assertThat(adam(0.1, 0)).isNotCloseTo(adam(0, 0.1), within(1e-3));
  }

  private static double adam(double inGradient, double onWeight) {
    double[] mean = new double[2];
    return repeated(
        (w, step) -> {
          double g = slope(w) + inGradient * w;
          mean[0] = 0.8 * mean[0] + 0.2 * g;
          mean[1] = 0.95 * mean[1] + 0.05 * g * g;
          double first = mean[0] / (1 - Math.pow(0.8, step));
          double second = mean[1] / (1 - Math.pow(0.95, step));
          return w * (1 - RATE * onWeight) - RATE * first / (Math.sqrt(second) + 1e-8);
        });
  }

  @Test
  void rmsPropDividesByTheRunningRoot() {
    assertThat(trained(new Optimiser.RmsProp(0.9, 1e-8, 0, 0))).isCloseTo(rmsProp(0), within(1e-5));
    assertThat(trained(new Optimiser.RmsProp(0.9, 1e-8, 0.5, 0)))
        .isCloseTo(rmsProp(0.5), within(1e-5));
  }

  private static double rmsProp(double momentum) {
    double[] kept = new double[2];
    return repeated(
        (w, step) -> {
          kept[0] = 0.9 * kept[0] + 0.1 * slope(w) * slope(w);
          kept[1] = momentum * kept[1] + slope(w) / (Math.sqrt(kept[0]) + 1e-8);
          return w - RATE * kept[1];
        });
  }
}
