package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.archigram.model.tensor.Tensor;

/** Arithmetic of tensors whose ranks may differ: a scalar goes with anything. */
final class Aligned {

  private Aligned() {}

  static Tensor zip(
      Tensor a,
      Tensor b,
      DoubleBinaryOperator function,
      DoubleBinaryOperator byFirst,
      DoubleBinaryOperator bySecond) {
    return ranked(a, b.rank()).zip(ranked(b, a.rank()), function, byFirst, bySecond);
  }

  /** With dimensions of one behind, up to the rank. */
  static Tensor ranked(Tensor tensor, int rank) {
    if (tensor.rank() >= rank) {
      return tensor;
    }
    List<Integer> shape = new ArrayList<>(tensor.shape());
    shape.addAll(Tensor.ones(rank - tensor.rank()));
    return tensor.shaped(shape);
  }

  static Tensor plus(Tensor a, Tensor b) {
    return zip(a, b, Double::sum, (x, y) -> 1, (x, y) -> 1);
  }

  static Tensor minus(Tensor a, Tensor b) {
    return zip(a, b, (x, y) -> x - y, (x, y) -> 1, (x, y) -> -1);
  }

  static Tensor times(Tensor a, Tensor b) {
    return zip(a, b, (x, y) -> x * y, (x, y) -> y, (x, y) -> x);
  }

  static Tensor over(Tensor a, Tensor b) {
    return zip(a, b, (x, y) -> x / y, (x, y) -> 1 / y, (x, y) -> -x / y / y);
  }

  static Tensor scaled(Tensor x, double factor) {
    return x.map(value -> factor * value, value -> factor);
  }

  static Tensor shifted(Tensor x, double by) {
    return x.map(value -> value + by, value -> 1);
  }

  static Tensor log(Tensor x) {
    return x.map(Math::log, value -> 1 / value);
  }

  /** The logarithm of what is held away from 0, where nothing flows back. */
  static Tensor safeLog(Tensor x) {
    return log(x.map(value -> Math.max(value, TINY), value -> value > TINY ? 1 : 0));
  }

  static Tensor exp(Tensor x) {
    return x.map(Math::exp, Math::exp);
  }

  static Tensor squared(Tensor x) {
    return x.map(value -> value * value, value -> 2 * value);
  }

  /** The root; at 0 nothing flows back. */
  static Tensor root(Tensor x) {
    return x.map(Math::sqrt, value -> value == 0 ? 0 : 0.5 / Math.sqrt(value));
  }

  /** The sum of all numbers of each example: a scalar. */
  static Tensor total(Tensor x) {
    Tensor flat = flat(x);
    return flat.sum(1).shaped(List.of(x.size(0)));
  }

  /** All numbers of each example in a row. */
  static Tensor flat(Tensor x) {
    return x.shaped(List.of(x.size(0), x.values().length / Math.max(1, x.size(0))));
  }

  /** The number of elements of one example. */
  static int each(Tensor x) {
    return x.values().length / Math.max(1, x.size(0));
  }

  /** What probabilities are held above before a logarithm is taken. */
  static final double TINY = 1e-12;
}
