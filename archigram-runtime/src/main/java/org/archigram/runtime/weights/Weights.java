package org.archigram.runtime.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.archigram.model.Initialiser;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Draws the weights of an architecture, the same for the same seed. */
public final class Weights {
  private final Flat flat;
  private final long seed;

  private Weights(Flat flat, long seed) {
    this.flat = flat;
    this.seed = seed;
  }

  /**
   * The numbers of each weight at the start, by the name of its cell: its axes, then its shape.
   *
   * @throws UnsupportedOperationException when an initialiser is not known
   */
  public static Map<String, Floats> of(Flat flat, long seed) {
    Weights weights = new Weights(flat, seed);
    Map<String, Floats> all = new LinkedHashMap<>();
    flat.weights().forEach(cell -> all.put(cell.name(), weights.drawn(cell)));
    return all;
  }

  private Floats drawn(Cell cell) {
    List<Integer> shape = new ArrayList<>();
    int steps = 1;
    for (String axis : cell.axes()) {
      int length =
          flat.leading(axis)
              .length()
              .orElseThrow(
                  () ->
                      new UnsupportedOperationException(
                          "the weights " + cell.name() + " need an axis of known length"));
      shape.add(length);
      steps *= length;
    }
    shape.addAll(cell.shape());
    int each = cell.shape().stream().reduce(1, (a, b) -> a * b);
    float[] values = new float[steps * each];
    for (int step = 0; step < steps; step++) {
      Draft draft = new Draft(cell.shape(), random(cell, step), seed);
      steps(cell).forEach(draft::apply);
      for (int i = 0; i < each; i++) {
        values[step * each + i] = (float) draft.values()[i];
      }
    }
    return new Floats(shape, values);
  }

  /** Every weight has random numbers of its own, so that one more does not change the others. */
  private Random random(Cell cell, int step) {
    return new Random((seed * 31 + cell.name().hashCode()) * 1_000_003L + step);
  }

  private static List<Initialiser.Step> steps(Cell cell) {
    Cell.Weight weight = (Cell.Weight) cell.origin();
    String usual = cell.shape().size() > 1 ? "glorot" : "zeros";
    return weight
        .initialiser()
        .map(Initialiser::steps)
        .orElse(List.of(new Initialiser.Step(usual, org.archigram.model.Attributes.NONE)));
  }
}
