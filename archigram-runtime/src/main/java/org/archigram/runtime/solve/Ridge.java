package org.archigram.runtime.solve;

import java.util.ArrayList;
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
  /** Below this, the triangle is solved with singular values instead. */
  private static final double SMALLEST_PIVOT = 1e-12;

  private final int inputs;
  private final int outputs;
  private final boolean constant;
  private final TriangularFactor factor;
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
    this.factor = new TriangularFactor(unknowns(), outputs);
  }

  private int unknowns() {
    return inputs + (constant ? 1 : 0);
  }

  /** Adds one example. */
  public void add(double[] input, double[] output) {
    if (input.length != inputs || output.length != outputs) {
      throw new IllegalArgumentException(
          "an example has %d inputs and %d outputs, not %d and %d"
              .formatted(inputs, outputs, input.length, output.length));
    }
    double[] row = new double[unknowns() + outputs];
    System.arraycopy(input, 0, row, 0, inputs);
    System.arraycopy(output, 0, row, unknowns(), outputs);
    if (constant) {
      row[inputs] = 1;
    }
    for (double value : row) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("example %d has %s".formatted(examples + 1, value));
      }
    }
    factor.add(row);
    examples++;
  }

  /** Adds examples: the last axis holds the inputs or outputs, the axes before it count them. */
  public void add(Floats input, Floats output) {
    int rows = input.values().length / inputs;
    if (rows * inputs != input.values().length || rows * outputs != output.values().length) {
      throw new IllegalArgumentException(
          "inputs %s and outputs %s are not examples of %d inputs and %d outputs"
              .formatted(input.shape(), output.shape(), inputs, outputs));
    }
    for (int row = 0; row < rows; row++) {
      add(part(input.values(), row, inputs), part(output.values(), row, outputs));
    }
  }

  private static double[] part(float[] values, int row, int size) {
    double[] part = new double[size];
    for (int i = 0; i < size; i++) {
      part[i] = values[row * size + i];
    }
    return part;
  }

  /** Finds the weights from the examples so far; more can be added afterwards. */
  public Solution solve(double lambda) {
    if (!(lambda >= 0 && Double.isFinite(lambda))) {
      throw new IllegalArgumentException("λ must be 0 or more, not " + lambda);
    }
    if (examples == 0) {
      throw new IllegalStateException("there are no examples to learn from");
    }
    TriangularFactor penalised = factor.copy();
    for (int i = 0; lambda > 0 && i < inputs; i++) {
      double[] row = new double[unknowns() + outputs];
      row[i] = Math.sqrt(lambda);
      penalised.add(row);
    }
    double[][] rows = penalised.rows();
    boolean determined = isDetermined(rows);
    double[][] found = determined ? substituted(rows) : SingularValues.solve(rows, outputs);
    return solution(found, determined);
  }

  private static boolean isDetermined(double[][] rows) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < rows.length; i++) {
      least = Math.min(least, Math.abs(rows[i][i]));
      most = Math.max(most, Math.abs(rows[i][i]));
    }
    return least > SMALLEST_PIVOT * most;
  }

  private double[][] substituted(double[][] rows) {
    int n = rows.length;
    double[][] found = new double[outputs][n];
    for (int side = 0; side < outputs; side++) {
      for (int i = n - 1; i >= 0; i--) {
        double rest = rows[i][n + side];
        for (int j = i + 1; j < n; j++) {
          rest -= rows[i][j] * found[side][j];
        }
        found[side][i] = rest / rows[i][i];
      }
    }
    return found;
  }

  private Solution solution(double[][] found, boolean determined) {
    List<double[]> weights = new ArrayList<>();
    List<Double> constants = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int side = 0; side < outputs; side++) {
      weights.add(java.util.Arrays.copyOf(found[side], inputs));
      constants.add(constant ? found[side][inputs] : 0.0);
      errors.add(squaredError(found[side], side) / examples);
    }
    return new Solution(weights, constants, errors, determined);
  }

  private double squaredError(double[] found, int side) {
    double[][] rows = factor.rows();
    double error = factor.residuals()[side];
    for (int i = 0; i < rows.length; i++) {
      double miss = -rows[i][rows.length + side];
      for (int j = i; j < rows.length; j++) {
        miss += rows[i][j] * found[j];
      }
      error += miss * miss;
    }
    return error;
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
