package org.archigram.runtime.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archigram.runtime.data.Floats;

/**
 * Linear regression with a penalty on large weights, in one pass over the data.
 *
 * <p>Finds the weights that make {@code |X w - y|² + λ |w|²} smallest; λ = 0 is least squares.
 * Works in double precision and never multiplies X by itself, so that inputs that nearly depend on
 * each other do no harm. A constant term has no penalty.
 */
public final class Ridge {
  /** Examples that are folded in at once. */
  private static final int BLOCK = 1000;

  private final int inputs;
  private final int outputs;
  private final boolean constant;
  private final Triangle triangle;

  /** The examples that are not folded in yet, by columns. */
  private final double[] block;

  private int filled;
  private long examples;

  /**
   * Begins without examples.
   *
   * @param constant whether to find a constant term too
   */
  public Ridge(int inputs, int outputs, boolean constant) {
    if (inputs < 1 || outputs < 1) {
      throw new IllegalArgumentException("needs at least one input and one output");
    }
    this.inputs = inputs;
    this.outputs = outputs;
    this.constant = constant;
    this.triangle = Triangle.empty(inputs + (constant ? 1 : 0), outputs);
    this.block = new double[Math.multiplyExact(BLOCK, triangle.width())];
  }

  /** Adds one example. */
  public void add(double[] input, double[] output) {
    if (input.length != inputs || output.length != outputs) {
      throw new IllegalArgumentException(
          "an example has %s inputs and %s outputs, not %s and %s"
              .formatted(inputs, outputs, input.length, output.length));
    }
    for (int i = 0; i < inputs; i++) {
      put(i, input[i]);
    }
    for (int i = 0; i < outputs; i++) {
      put(triangle.width() - outputs + i, output[i]);
    }
    finish();
  }

  private void put(int column, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("example %s has %s".formatted(examples + 1, value));
    }
    block[column * BLOCK + filled] = value;
  }

  private void finish() {
    if (constant) {
      put(inputs, 1);
    }
    examples++;
    filled++;
    if (filled == BLOCK) {
      fold();
    }
  }

  private void fold() {
    triangle.fold(block, BLOCK, filled);
    filled = 0;
  }

  /** Adds examples: the last axis holds the inputs or outputs, the axes before it count them. */
  public void add(Floats input, Floats output) {
    int rows = input.values().length / inputs;
    if (rows * inputs != input.values().length || rows * outputs != output.values().length) {
      throw new IllegalArgumentException(
          "inputs %s and outputs %s are not examples of %s inputs and %s outputs"
              .formatted(input.shape(), output.shape(), inputs, outputs));
    }
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < inputs; i++) {
        put(i, input.values()[row * inputs + i]);
      }
      for (int i = 0; i < outputs; i++) {
        put(triangle.width() - outputs + i, output.values()[row * outputs + i]);
      }
      finish();
    }
  }

  /** Finds the weights from the examples so far; more can be added afterwards. */
  public Solution solve(double lambda) {
    if (!(lambda >= 0 && Double.isFinite(lambda))) {
      throw new IllegalArgumentException("λ must be 0 or more, not " + lambda);
    }
    if (examples == 0) {
      throw new IllegalStateException("there are no examples to learn from");
    }
    fold();
    try (Triangle penalised = triangle.penalised(inputs, Math.sqrt(lambda))) {
      return solution(penalised.solutions(), penalised.isDetermined());
    }
  }

  private Solution solution(double[][] found, boolean determined) {
    List<double[]> weights = new ArrayList<>();
    List<Double> constants = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int side = 0; side < outputs; side++) {
      weights.add(Arrays.copyOf(found[side], inputs));
      constants.add(constant ? found[side][inputs] : 0.0);
      errors.add(triangle.squaredError(found[side], side) / examples);
    }
    return new Solution(weights, constants, errors, determined);
  }

  /**
   * What was found.
   *
   * @param weights for each output the weight of each input
   * @param constants for each output the constant term; 0 when none was asked for
   * @param errors for each output the mean of the squared errors on the examples
   * @param determined false when inputs depend on each other; then the shortest of many equal
   *     solutions was taken
   */
  public record Solution(
      List<double[]> weights, List<Double> constants, List<Double> errors, boolean determined) {
    public Solution {
      weights = List.copyOf(weights);
      constants = List.copyOf(constants);
      errors = List.copyOf(errors);
    }
  }
}
