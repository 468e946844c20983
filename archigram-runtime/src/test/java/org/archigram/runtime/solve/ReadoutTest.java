package org.archigram.runtime.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.train.Batches;
import org.archigram.runtime.train.Call;
import org.junit.jupiter.api.Test;

class ReadoutTest {
  private static final Call CALL = new Call("states", List.of("x", "y"));

  /** Random features of x, and a layer over them that starts at zero. */
  private static Script features() {
    Random random = new Random(1);
    float[] fixed = new float[40];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = (float) random.nextGaussian();
    }
    String source =
        """
        def states(self, x: Tensor, y: Tensor) -> Tuple[Tensor, Tensor]:
          return torch.tanh(torch.matmul(x, self.R)), y

        def forward(self, x: Tensor) -> Tensor:
          return torch.matmul(torch.tanh(torch.matmul(x, self.R)), self.W) + self.b
        """;
    return new Script(
        "Features",
        source,
        List.of(
            new Parameter("R", false, new Floats(List.of(2, 20), fixed)),
            new Parameter("W", true, new Floats(List.of(20, 2), new float[40])),
            new Parameter("b", true, new Floats(List.of(2), new float[2]))));
  }

  private static Map<String, Floats> batch(long number) {
    Random random = new Random(number);
    float[] x = new float[2 * 50];
    float[] y = new float[2 * 50];
    for (int i = 0; i < 50; i++) {
      x[2 * i] = (float) random.nextGaussian();
      x[2 * i + 1] = (float) random.nextGaussian();
      y[2 * i] = (float) Math.sin(x[2 * i]) + 5;
      y[2 * i + 1] = x[2 * i] * 0.3f - x[2 * i + 1];
    }
    return Map.of("x", new Floats(List.of(50, 2), x), "y", new Floats(List.of(50, 2), y));
  }

  @Test
  void layerIsSolvedInOnePass() {
    Batches batches = ReadoutTest::batch;
    try (Session session = new TorchEngine().open(features(), Settings.DEFAULT)) {
      Ridge.Solution found = new Readout(CALL, "W", "b", true, 1e-6).fit(session, batches, 20);
      assertThat(found.errors()).allSatisfy(error -> assertThat(error).isLessThan(0.01));
      Map<String, Floats> fresh = batch(999);
      float[] said = session.call("forward", List.of(fresh.get("x"))).get(0).values();
      float[] truth = java.util.Objects.requireNonNull(fresh.get("y")).values();
      double error = 0;
      for (int i = 0; i < truth.length; i++) {
        error += Math.pow(said[i] - truth[i], 2) / truth.length;
      }
      assertThat(error).isLessThan(0.01);
      assertThat(session.parameter("b").values()[0])
          .isCloseTo(found.constants().get(0).floatValue(), within(1e-6f));
    }
  }

  @Test
  void layerOfAnotherSizeIsRefused() {
    try (Session session = new TorchEngine().open(features(), Settings.DEFAULT)) {
      Readout readout = new Readout(CALL, "b", "", true, 0);
      assertThatThrownBy(() -> readout.fit(session, ReadoutTest::batch, 1))
          .isInstanceOf(EngineException.class)
          .hasMessage("b has the shape [2], but the layer has 20 inputs");
    }
  }
}
