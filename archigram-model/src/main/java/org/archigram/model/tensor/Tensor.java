package org.archigram.model.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Numbers in row-major order that remember how they were computed.
 *
 * <p>Every step that computes one tensor from others says what flows back, so that {@link
 * #gradients()} finds the gradient of a number with respect to everything it came from
 * (reverse-mode differentiation, Griewank and Walther 2008, chapter 3).
 */
public final class Tensor {

  /** Adds to the gradients of what a tensor was computed from. */
  @FunctionalInterface
  public interface Backward {
    /** Given the gradient that arrives, the gradient of each source, in the order given. */
    List<double[]> gradients(double[] arriving);
  }

  private static final Backward NOTHING = arriving -> List.of();

  private final List<Integer> shape;
  private final double[] values;
  private final List<Tensor> sources;
  private final Backward backward;
  private final int depth;

  private Tensor(List<Integer> shape, double[] values, List<Tensor> sources, Backward backward) {
    this.shape = List.copyOf(shape);
    this.values = values;
    this.sources = List.copyOf(sources);
    this.backward = backward;
    this.depth = sources.stream().mapToInt(source -> source.depth + 1).max().orElse(0);
    if (Extent.elements(shape) != values.length) {
      throw new IllegalArgumentException(values.length + " numbers do not make up " + shape);
    }
  }

  /** Numbers that come from outside. */
  public static Tensor of(List<Integer> shape, double... values) {
    return new Tensor(shape, values.clone(), List.of(), NOTHING);
  }

  /** One number everywhere. */
  public static Tensor full(List<Integer> shape, double value) {
    double[] values = new double[Extent.elements(shape)];
    Arrays.fill(values, value);
    return new Tensor(shape, values, List.of(), NOTHING);
  }

  /** A tensor computed in a way of its own. */
  public static Tensor computed(
      List<Integer> shape, double[] values, List<Tensor> sources, Backward backward) {
    return new Tensor(shape, values, sources, backward);
  }

  /** The dimensions. */
  public List<Integer> shape() {
    return shape;
  }

  /** The numbers; not to be changed. */
  public double[] values() {
    return values;
  }

  /** The number of dimensions. */
  public int rank() {
    return shape.size();
  }

  /** The size of one dimension; negative ones count from the last. */
  public int size(int dimension) {
    return shape.get(dimension < 0 ? dimension + rank() : dimension);
  }

  /** The same numbers, from which nothing flows back. */
  public Tensor detached() {
    return new Tensor(shape, values, List.of(), NOTHING);
  }

  /** The same numbers in another shape. */
  public Tensor shaped(List<Integer> other) {
    return new Tensor(other, values, List.of(this), List::of);
  }

  /** A function of each number, and its derivative. */
  public Tensor map(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    double[] result = new double[values.length];
    Arrays.setAll(result, i -> function.applyAsDouble(values[i]));
    return new Tensor(
        shape,
        result,
        List.of(this),
        arriving -> {
          double[] back = new double[values.length];
          Arrays.setAll(
              back, i -> arriving[i] == 0 ? 0 : arriving[i] * derivative.applyAsDouble(values[i]));
          return List.of(back);
        });
  }

  /** A function of pairs of numbers, and its derivatives; dimensions of one stretch. */
  public Tensor zip(
      Tensor other,
      DoubleBinaryOperator function,
      DoubleBinaryOperator byThis,
      DoubleBinaryOperator byOther) {
    List<Integer> both = stretched(shape, other.shape);
    int[] left = places(both, shape);
    int[] right = places(both, other.shape);
    double[] result = new double[left.length];
    Arrays.setAll(result, i -> function.applyAsDouble(values[left[i]], other.values[right[i]]));
    return new Tensor(
        both,
        result,
        List.of(this, other),
        arriving -> {
          double[] mine = new double[values.length];
          double[] others = new double[other.values.length];
          for (int i = 0; i < arriving.length; i++) {
            double a = values[left[i]];
            double b = other.values[right[i]];
            if (arriving[i] != 0) {
              mine[left[i]] += arriving[i] * byThis.applyAsDouble(a, b);
              others[right[i]] += arriving[i] * byOther.applyAsDouble(a, b);
            }
          }
          return List.of(mine, others);
        });
  }

  private static List<Integer> stretched(List<Integer> one, List<Integer> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException("ranks differ: " + one + " and " + other);
    }
    List<Integer> both = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      int a = one.get(i);
      int b = other.get(i);
      if (a != b && a != 1 && b != 1) {
        throw new IllegalArgumentException("shapes differ: " + one + " and " + other);
      }
      both.add(a == 1 ? b : a);
    }
    return both;
  }

  private static int[] places(List<Integer> wide, List<Integer> shape) {
    int[] places = new int[Extent.elements(wide)];
    Arrays.setAll(
        places, wide.equals(shape) ? i -> i : i -> Extent.place(Extent.index(i, wide), shape));
    return places;
  }

  /**
   * Numbers moved: each element of the result is one of this tensor, or 0.
   *
   * @param source the place of the number for each index of the result; negative for 0
   */
  public Tensor arranged(List<Integer> result, ToIntFunction<int[]> source) {
    int[] from = new int[Extent.elements(result)];
    Arrays.setAll(from, i -> source.applyAsInt(Extent.index(i, result)));
    double[] moved = new double[from.length];
    Arrays.setAll(moved, i -> from[i] < 0 ? 0 : values[from[i]]);
    return new Tensor(
        result,
        moved,
        List.of(this),
        arriving -> {
          double[] back = new double[values.length];
          for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0) {
              back[from[i]] += arriving[i];
            }
          }
          return List.of(back);
        });
  }

  /** The place of an index in this tensor; a dimension of one stands for any. */
  public int place(int... index) {
    return Extent.place(index, shape);
  }

  /** This tensor with its dimensions of one stretched to {@code wide}. */
  public Tensor stretchedTo(List<Integer> wide) {
    return wide.equals(shape) ? this : arranged(wide, this::place);
  }

  /** The sum over one dimension, which stays with size 1. */
  public Tensor sum(int dimension) {
    List<Integer> reduced = with(dimension, 1);
    int[] to = places(shape, reduced);
    double[] sums = new double[Extent.elements(reduced)];
    for (int i = 0; i < values.length; i++) {
      sums[to[i]] += values[i];
    }
    return new Tensor(
        reduced,
        sums,
        List.of(this),
        arriving -> {
          double[] back = new double[values.length];
          Arrays.setAll(back, i -> arriving[to[i]]);
          return List.of(back);
        });
  }

  /** The shape with another size of one dimension. */
  public List<Integer> with(int dimension, int size) {
    List<Integer> other = new ArrayList<>(shape);
    other.set(dimension, size);
    return other;
  }

  /** The product of matrices in the last two dimensions; those before stretch. */
  public Tensor times(Tensor other) {
    int rank = rank();
    List<Integer> batch = stretched(shape.subList(0, rank - 2), other.shape.subList(0, rank - 2));
    int rows = size(-2);
    int inner = size(-1);
    int columns = other.size(-1);
    if (inner != other.size(-2)) {
      throw new IllegalArgumentException("no product of " + shape + " and " + other.shape);
    }
    List<Integer> result = new ArrayList<>(batch);
    result.addAll(List.of(rows, columns));
    int[] left = places(batch, shape.subList(0, rank - 2));
    int[] right = places(batch, other.shape.subList(0, rank - 2));
    Product product = new Product(rows, inner, columns, left, right);
    return new Tensor(
        result,
        product.forward(values, other.values),
        List.of(this, other),
        arriving -> product.backward(values, other.values, arriving));
  }

  /** The gradient of the sum of all numbers with respect to everything they came from. */
  public Gradients gradients() {
    return Gradients.from(this);
  }

  List<Tensor> sources() {
    return sources;
  }

  int depth() {
    return depth;
  }

  List<double[]> backward(double[] arriving) {
    return backward.gradients(arriving);
  }

  @Override
  public String toString() {
    return values.length > 20 ? "Tensor" + shape : "Tensor" + shape + Arrays.toString(values);
  }

  /** The same shape behind a number of dimensions of one. */
  public static List<Integer> ones(int count) {
    return Collections.nCopies(count, 1);
  }
}
