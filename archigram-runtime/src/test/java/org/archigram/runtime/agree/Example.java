package org.archigram.runtime.agree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.archigram.model.Type;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.interpret.Noise;
import org.archigram.runtime.interpret.Run;

/** Random numbers that fit an architecture. */
final class Example {
  private static final int BATCH = 3;
  private static final Map<String, Integer> STEPS = Map.of("s", 4);

  private Example() {}

  static Run of(Flat flat, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (Cell cell : flat.cells().values()) {
      if (cell.origin() instanceof Cell.Input) {
        inputs.put(cell.name(), numbers(flat, cell, BATCH, random));
      } else if (cell.origin() instanceof Cell.Weight) {
        weights.put(cell.name(), numbers(flat, cell, 1, random));
      }
    }
    return new Run(inputs, weights, true, new Noise(seed));
  }

  private static Tensor numbers(Flat flat, Cell cell, int batch, SplittableRandom random) {
    List<Integer> shape = new ArrayList<>(List.of(batch));
    for (String axis : cell.axes()) {
      Flat.Axis leading = flat.leading(axis);
      shape.add(leading.length().orElse(STEPS.getOrDefault(leading.name(), 3)));
    }
    shape.addAll(cell.shape());
    double[] values = new double[shape.stream().reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(cell, random);
    }
    return Tensor.of(shape, values);
  }

  /** Sums of many numbers would lose more of them than single precision can tell. */
  private static int width(Cell cell) {
    return cell.shape().isEmpty() ? 1 : cell.shape().get(cell.shape().size() - 1);
  }

  /** A class, a number near 0, or where times and utilisations are needed a positive one. */
  private static double number(Cell cell, SplittableRandom random) {
    if (cell.element() instanceof Type.Element.Category category) {
      return random.nextInt((int) category.count().known().orElse(1));
    }
    double number = random.nextDouble() - 0.5;
    boolean positive = cell.name().matches("I_.*Synapses\\.[UDF]");
    return positive
        ? Math.abs(number) + 0.1
        : 0.6 * number / Math.sqrt(Math.max(1, width(cell) / 16.0));
  }
}
