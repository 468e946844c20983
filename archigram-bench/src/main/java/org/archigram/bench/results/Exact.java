package org.archigram.bench.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.interpret.Interpreter;
import org.archigram.runtime.interpret.Noise;
import org.archigram.runtime.interpret.Run;
import org.archigram.runtime.learn.Learning;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.solve.Ridge;
import org.archigram.runtime.weights.Weights;
import org.jspecify.annotations.Nullable;

/**
 * A linear readout of a random network, solved and used in double precision.
 *
 * <p>What a linear reservoir knows of an input fades below what single precision tells apart long
 * before it is gone; so its memory is measured with the interpreter, too.
 */
final class Exact {
  private final Lesson lesson;
  private final Flat flat;
  private final String state;
  private final Map<String, Tensor> weights = new LinkedHashMap<>();

  private Exact(Lesson lesson, long seed) {
    this.lesson = lesson;
    this.flat = lesson.network().flat();
    this.state = Learning.watched(flat).get(0);
    Weights.of(flat, seed).forEach((name, value) -> weights.put(name, tensor(value, List.of(1))));
  }

  /** What the metric of the task gives the network of {@code lesson} on held-out data. */
  static double measure(Lesson lesson, long seed) {
    Exact exact = new Exact(lesson, seed);
    List<double[]> readout = exact.solved();
    return lesson.examples().measure(byRole -> exact.answers(byRole, readout));
  }

  private List<double[]> solved() {
    Map<String, Floats> all = lesson.binding().values(lesson.examples().everything());
    String target =
        flat.inputs().stream()
            .map(Cell::name)
            .filter(name -> flat.data().stream().noneMatch(cell -> cell.name().equals(name)))
            .findFirst()
            .orElseThrow();
    double[][] states = rows(states(all), width(flat.cell(state)));
    double[][] wanted = rows(tensor(all.get(target), List.of()), width(flat.cell(target)));
    Ridge ridge = new Ridge(states[0].length, wanted[0].length, false);
    for (int step = lesson.task().washout(); step < states.length; step++) {
      ridge.add(states[step], wanted[step]);
    }
    return ridge.solve(flat.rules().get(0).rule().rule().arguments().real("0", 0)).weights();
  }

  private Floats answers(Map<String, Floats> byRole, List<double[]> readout) {
    double[][] states = rows(states(lesson.binding().values(byRole)), width(flat.cell(state)));
    float[] answers = new float[states.length * readout.size()];
    for (int i = 0; i < answers.length; i++) {
      double[] weighs = readout.get(i % readout.size());
      double sum = 0;
      for (int unit = 0; unit < weighs.length; unit++) {
        sum += weighs[unit] * states[i / readout.size()][unit];
      }
      answers[i] = (float) sum;
    }
    return new Floats(List.of(1, states.length, readout.size()), answers);
  }

  private Tensor states(Map<String, Floats> values) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    values.forEach((name, value) -> inputs.put(name, tensor(value, List.of())));
    Run run = new Run(inputs, weights, false, new Noise(1));
    return new Interpreter(flat, run).value(Cell.Read.of(state));
  }

  private static int width(Cell cell) {
    return cell.shape().get(cell.shape().size() - 1);
  }

  private static double[][] rows(Tensor tensor, int width) {
    double[] values = tensor.values();
    double[][] rows = new double[values.length / width][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * width, (i + 1) * width));
    return rows;
  }

  private static Tensor tensor(@Nullable Floats given, List<Integer> before) {
    Floats floats = Objects.requireNonNull(given);
    List<Integer> shape = new ArrayList<>(before);
    shape.addAll(floats.shape());
    double[] values = new double[floats.values().length];
    Arrays.setAll(values, i -> floats.values()[i]);
    return Tensor.of(shape, values);
  }
}
