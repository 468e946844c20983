package org.archigram.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Listener;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.interpret.Interpreter;
import org.archigram.runtime.interpret.Noise;
import org.archigram.runtime.interpret.Run;
import org.archigram.runtime.solve.Ridge;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.weights.Weights;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;

/**
 * The memory of a linear reservoir.
 *
 * <p>Theory says at most its number of units, 50. What it knows of an input fades below what single
 * precision tells apart long before; the interpreter's double precision shows that the equations
 * are not to blame.
 */
class CapacityTest {
  private static final Task TASK = new MemoryCapacity();
  private static final Trial TRIAL = TASK.trials().get(0);
  private static final int UNITS = 50;
  private static final int DELAYS = 100;

  private final Flat flat = flat();
  private final Examples examples =
      TASK.examples(1, new Store(Optional.empty(), Path.of("/nowhere"), Map.of(), Listener.NONE));

  private static Flat flat() {
    Options options = Options.NONE;
    for (Map.Entry<String, String> setting : TRIAL.settings().entrySet()) {
      options = options.withSetting(setting.getKey(), setting.getValue());
    }
    return Flat.of(
        Language.read(Zoo.entry("esn").orElseThrow().source(), options)
            .architecture()
            .orElseThrow(),
        Map.of("k", 1, "q", DELAYS));
  }

  @Test
  void inDoublePrecisionItIsNearlyWhatTheoryAllows() {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    Weights.of(flat, 1).forEach((name, value) -> weights.put(name, tensor(value, List.of(1))));
    double[] learned = states(examples.everything(), weights);
    Ridge ridge = new Ridge(UNITS, DELAYS, false);
    float[] past = Kind.get(examples.everything(), "d").values();
    int steps = learned.length / UNITS;
    for (int t = Series.WASHOUT; t < steps; t++) {
      double[] wanted = new double[DELAYS];
      for (int k = 0; k < DELAYS; k++) {
        wanted[k] = past[t * DELAYS + k];
      }
      ridge.add(java.util.Arrays.copyOfRange(learned, t * UNITS, (t + 1) * UNITS), wanted);
    }
    List<double[]> readout = ridge.solve(1e-20).weights();
    double[] heard = states(examples.heldOut(), weights);
    double capacity = examples.measure(inputs -> answers(heard, readout));
    assertThat(capacity).isBetween(45.0, UNITS + 0.5);
  }

  /** What the reservoir is at each step, one example long. */
  private double[] states(Map<String, Floats> values, Map<String, Tensor> weights) {
    Map<String, Tensor> inputs = Map.of("u", tensor(Kind.get(values, "u"), List.of()));
    Floats u = Kind.get(values, "u");
    Tensor given = Tensor.of(List.of(1, u.values().length, 1), inputs.get("u").values());
    Run run = new Run(Map.of("u", given), weights, false, new Noise(1));
    return new Interpreter(flat, run).value(Cell.Read.of("h")).values();
  }

  private static Tensor tensor(Floats floats, List<Integer> before) {
    List<Integer> shape = new ArrayList<>(before);
    shape.addAll(floats.shape());
    double[] values = new double[floats.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.values()[i];
    }
    return Tensor.of(shape, values);
  }

  private static Floats answers(double[] states, List<double[]> readout) {
    int steps = states.length / UNITS;
    float[] answers = new float[steps * DELAYS];
    for (int i = 0; i < answers.length; i++) {
      double sum = 0;
      for (int unit = 0; unit < UNITS; unit++) {
        sum += readout.get(i % DELAYS)[unit] * states[i / DELAYS * UNITS + unit];
      }
      answers[i] = (float) sum;
    }
    return new Floats(List.of(1, steps, DELAYS), answers);
  }
}
