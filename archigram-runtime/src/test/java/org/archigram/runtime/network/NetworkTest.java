package org.archigram.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.archigram.language.Language;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.torch.TorchEngine;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final int SAMPLES = 100_000;
  private static final double MEAN = 0.7;
  private static final double DEVIATION = 1.3;

  private static Network network(String text) {
    Flat flat =
        Flat.of(Language.read(new Source("net.arch", text)).architecture().orElseThrow(), Map.of());
    return Network.of(flat, 1, new TorchEngine(), Settings.DEFAULT, List.of());
  }

  private static Floats of(List<Integer> shape, double... values) {
    float[] all = new float[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) values[i];
    }
    return new Floats(shape, all);
  }

  /** The gradients of the mean and the deviation of a draw {@code z}, for a loss of it. */
  private static double[] gradients(String draw, String loss) {
    String text =
        """
        network Drawn {
          input x : []
          output y : []

          weights a : []
          weights b : []

          mean = a + 0 * x
          z ~ %s(mean, b)
          y = z

          loss l = %s
        }
        """
            .formatted(draw, loss);
    try (Network network = network(text)) {
      network.session().put("a", of(List.of(), MEAN));
      network.session().put("b", of(List.of(), DEVIATION));
      network.session().seed(3);
      Floats x = new Floats(List.of(SAMPLES), new float[SAMPLES]);
      Map<String, Floats> found =
          network
              .session()
              .gradients("goals", List.of(x), List.of(List.of("a", "b")))
              .get(0)
              .values();
      return new double[] {value(found, "a"), value(found, "b")};
    }
  }

  private static float value(Map<String, Floats> found, String name) {
    return Objects.requireNonNull(found.get(name)).values()[0];
  }

  /** Three standard errors of the mean of what a standard normal number is turned into. */
  private static double threeErrors(DoubleUnaryOperator of) {
    Random random = new Random(5);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double value = of.applyAsDouble(random.nextGaussian());
      sum += value / SAMPLES;
      squares += value * value / SAMPLES;
    }
    return 3 * Math.sqrt((squares - sum * sum) / SAMPLES);
  }

  private static double drawn(double noise) {
    return MEAN + DEVIATION * noise;
  }

  @Test
  void gradientsGoThroughANormalDrawToItsParameters() {
    double[] found = gradients("normal", "z * z");
    assertThat(found[0]).isCloseTo(2 * MEAN, within(threeErrors(e -> 2 * drawn(e))));
    assertThat(found[1]).isCloseTo(2 * DEVIATION, within(threeErrors(e -> 2 * drawn(e) * e)));
    assertThat(gradients("normal", "stop(z) * z + 0 * mean")[0])
        .isCloseTo(MEAN, within(threeErrors(NetworkTest::drawn)));
  }

  @Test
  void gradientsGoThroughAUniformDrawToItsEnds() {
    // The mean of z² is (a² + ab + b²) / 3.
    double[] found = gradients("uniform", "z * z");
    assertThat(found[0]).isCloseTo((2 * MEAN + DEVIATION) / 3, within(0.02));
    assertThat(found[1]).isCloseTo((2 * DEVIATION + MEAN) / 3, within(0.02));
  }

  @Test
  void aPolicyGradientTakesWhatWasDrawnAsAConstant() {
    double[] found = gradients("normal", "log_prob(z) * stop(z * z)");
    assertThat(found[0])
        .isCloseTo(2 * MEAN, within(threeErrors(e -> drawn(e) * drawn(e) * e / DEVIATION)));
    assertThat(found[1])
        .isCloseTo(
            2 * DEVIATION, within(threeErrors(e -> drawn(e) * drawn(e) * (e * e - 1) / DEVIATION)));
  }

  @Test
  void aSharedBlockWithAnAxisInsideIsAppliedTwice() {
    String text =
        """
        block H {
          input x : [d]
          output y : [d]

          axis i = 1..2
          weights W[i] : [d, d]

          y = sum[i](W @ x)
        }

        network A {
          input x : [2]
          output y : [2]

          let f = H

          y = f(f(x))
        }
        """;
    try (Network network = network(text)) {
      String weight = network.weights().keySet().iterator().next();
      String name = Objects.requireNonNull(network.scripts().names().get(weight));
      network.session().put(name, of(List.of(2, 2, 2), 1, 2, 3, 4, 10, 20, 30, 40));
      // The sum of both is [[11, 22], [33, 44]]; its square is [[847, 1210], [1815, 2662]].
      Floats y = network.outputs(Map.of("x", of(List.of(1, 2), 1, 2))).get("y");
      assertThat(y).isEqualTo(of(List.of(1, 2), 847 + 2 * 1210, 1815 + 2 * 2662));
    }
  }

  @Test
  void anAnswerThatNeedsItsTargetIsRefused() {
    String text =
        """
        network T {
          input x : [3]
          target C : [3]
          output y : [3]

          y = x + C
        }
        """;
    assertThatThrownBy(() -> network(text))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContainingAll("computed from the target `C`", "train(C) else");
  }

  @Test
  void valuesHaveTheirAxesAsTheyAreDeclared() {
    String text =
        """
        network O {
          input p[s] : []
          input q[t, s] : []
          output u[t, s] : []

          u = q * p
        }
        """;
    try (Network network = network(text)) {
      Floats p = of(List.of(1, 3), 1, 10, 100);
      Floats q = of(List.of(1, 2, 3), 1, 2, 3, 4, 5, 6);
      assertThat(network.outputs(Map.of("p", p, "q", q)).get("u"))
          .isEqualTo(of(List.of(1, 2, 3), 1, 20, 300, 4, 50, 600));
    }
    assertThatThrownBy(() -> network(text.replace("u[t, s]", "u[s, t]")))
        .hasMessageContaining("`u[s, t]` has its axes in another order");
  }
}
