package org.archigram.runtime.weights;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.archigram.model.Attributes;
import org.archigram.model.Initialiser;

/** The numbers of one weight while its initialiser makes them, step by step. */
final class Draft {

  /** What one step of an initialiser does. */
  private interface Change {
    void apply(Draft draft, Attributes arguments);
  }

  private static final Map<String, Change> CHANGES =
      Map.ofEntries(
          Map.entry("zeros", (draft, a) -> draft.fill(() -> 0)),
          Map.entry("ones", (draft, a) -> draft.fill(() -> 1)),
          Map.entry("constant", (draft, a) -> draft.fill(() -> number(a, 0, 0))),
          Map.entry("uniform", (draft, a) -> draft.uniform(number(a, 0, -1), number(a, 1, 1))),
          Map.entry("normal", (draft, a) -> draft.normal(number(a, 0, 0), number(a, 1, 1))),
          Map.entry("glorot", (draft, a) -> draft.glorot()),
          Map.entry("he", (draft, a) -> draft.normal(0, Math.sqrt(2.0 / draft.inputs()))),
          Map.entry("orthogonal", (draft, a) -> draft.orthogonal()),
          Map.entry("identity", (draft, a) -> draft.identity()),
          Map.entry("frequencies", (draft, a) -> draft.frequencies(number(a, 0, 10_000))),
          Map.entry("gamma", (draft, a) -> draft.gamma(number(a, 0, 1), number(a, 1, 1))),
          Map.entry("sparse", (draft, a) -> draft.sparse(number(a, 0, 0.1))),
          Map.entry("scale", (draft, a) -> draft.change(x -> x * number(a, 0, 1))),
          Map.entry("spectral_radius", (draft, a) -> draft.spectralRadius(number(a, 0, 1))),
          Map.entry(
              "replace_negative",
              (draft, a) -> draft.replaceNegative(number(a, 0, 0), number(a, 1, 1))),
          Map.entry("column_EE", (draft, a) -> draft.column(a, true, true)),
          Map.entry("column_EI", (draft, a) -> draft.column(a, true, false)),
          Map.entry("column_IE", (draft, a) -> draft.column(a, false, true)),
          Map.entry("column_II", (draft, a) -> draft.column(a, false, false)));

  private final List<Integer> shape;
  private final Random random;
  private final long seed;
  private final double[] values;
  private boolean begun;

  Draft(List<Integer> shape, Random random, long seed) {
    this.shape = shape;
    this.random = random;
    this.seed = seed;
    this.values = new double[shape.stream().reduce(1, Math::multiplyExact)];
  }

  double[] values() {
    return values;
  }

  void apply(Initialiser.Step step) {
    Change change = CHANGES.get(step.name());
    if (change == null) {
      throw new UnsupportedOperationException(
          "there is no initialiser "
              + step.name()
              + "; known are "
              + String.join(", ", CHANGES.keySet().stream().sorted().toList()));
    }
    change.apply(this, step.arguments());
    begun = true;
  }

  /** An argument by position; arguments given by name keep their name. */
  private static double number(Attributes arguments, int position, double otherwise) {
    return arguments.real(Integer.toString(position), otherwise);
  }

  private void fill(DoubleSupplier number) {
    Arrays.setAll(values, i -> number.getAsDouble());
  }

  private void change(DoubleUnaryOperator function) {
    Arrays.setAll(values, i -> function.applyAsDouble(values[i]));
  }

  private void uniform(double low, double high) {
    fill(() -> low + (high - low) * random.nextDouble());
  }

  private void normal(double mean, double sd) {
    fill(() -> mean + sd * random.nextGaussian());
  }

  /**
   * Glorot and Bengio 2010, "Understanding the difficulty of training deep feedforward networks".
   */
  private void glorot() {
    double limit = Math.sqrt(6.0 / (inputs() + outputs()));
    uniform(-limit, limit);
  }

  /** How many numbers one output is made of: all dimensions but the first. */
  private int inputs() {
    return shape.size() < 2 ? values.length : values.length / Math.max(1, shape.get(0));
  }

  private int outputs() {
    return shape.size() < 2 ? 1 : values.length / Math.max(1, shape.get(1));
  }

  private int rows() {
    return shape.isEmpty() ? 1 : shape.get(0);
  }

  private int columns() {
    return values.length / Math.max(1, rows());
  }

  /** Saxe et al. 2014: rows, or columns where there are fewer, of length 1 at right angles. */
  private void orthogonal() {
    boolean wide = columns() >= rows();
    int count = wide ? rows() : columns();
    int length = wide ? columns() : rows();
    double[][] vectors = Vectors.orthonormal(count, length, random);
    for (int i = 0; i < values.length; i++) {
      int row = i / columns();
      int column = i % columns();
      values[i] = wide ? vectors[row][column] : vectors[column][row];
    }
  }

  /** A matrix that changes nothing, or kernels that do not: a one in the middle. */
  private void identity() {
    Arrays.fill(values, 0);
    int window = shape.size() < 2 ? 1 : values.length / Math.max(1, shape.get(0) * shape.get(1));
    int between = shape.size() < 2 ? 1 : shape.get(1);
    for (int i = 0; i < Math.min(rows(), between); i++) {
      values[(i * between + i) * window + window / 2] = 1;
    }
  }

  /** The angles by which positions turn: from 1 down to almost 1 / {@code slowest}. */
  private void frequencies(double slowest) {
    Arrays.setAll(values, i -> Math.pow(slowest, -(double) i / values.length));
  }

  /** Numbers of a gamma distribution; behind another step, in the place of those that are not 0. */
  private void gamma(double shapeOf, double mean) {
    boolean first = !begun;
    change(x -> first || x != 0 ? Vectors.gamma(shapeOf, mean / shapeOf, random) : 0);
  }

  private void sparse(double density) {
    change(x -> random.nextDouble() < density ? x : 0);
  }

  private void replaceNegative(double low, double high) {
    change(x -> x < 0 ? low + (high - low) * random.nextDouble() : x);
  }

  private void spectralRadius(double radius) {
    if (rows() != columns()) {
      throw new UnsupportedOperationException("spectral_radius needs a square matrix");
    }
    double now = Spectrum.radius(values, rows());
    if (now > 0) {
      change(x -> x * radius / now);
    }
  }

  /** Which neurons of a column reach which; Maass, Natschläger and Markram 2002, appendix B. */
  private void column(Attributes arguments, boolean fromExcitatory, boolean toExcitatory) {
    Column column =
        Column.of(
            (int) number(arguments, 0, 3),
            (int) number(arguments, 1, 3),
            (int) number(arguments, 2, 15),
            seed);
    double lambda = arguments.real("lambda", 2);
    double scale = arguments.real("C", 0.3);
    for (int i = 0; i < values.length; i++) {
      double chance =
          column.chance(i % columns(), fromExcitatory, i / columns(), toExcitatory, lambda);
      values[i] = random.nextDouble() < scale * chance ? 1 : 0;
    }
  }
}
