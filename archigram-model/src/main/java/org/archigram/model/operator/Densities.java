package org.archigram.model.operator;

import java.util.Arrays;
import java.util.List;
import org.archigram.model.Application.Draw;
import org.archigram.model.tensor.Tensor;

/** The logarithms of the densities that values are drawn with. */
final class Densities {

  private Densities() {}

  static Tensor log(Draw draw, Tensor x) {
    Tensor first = draw.parameters().get(0);
    return switch (Operators.distributionName(draw.distribution())) {
      case "normal" -> normal(x, first, draw.parameters().get(1));
      case "uniform" -> uniform(x, first, draw.parameters().get(1));
      case "bernoulli" -> bernoulli(x, first);
      case "one_hot" -> Aligned.times(x, Aligned.safeLog(Aligned.over(first, lastSum(first))));
      case "poisson" -> poisson(x, first);
      default -> throw new UnsupportedOperationException("no density of " + draw.distribution());
    };
  }

  private static Tensor lastSum(Tensor weights) {
    return weights.sum(weights.rank() - 1);
  }

  private static Tensor normal(Tensor x, Tensor mean, Tensor deviation) {
    Tensor sd = Aligned.ranked(deviation, x.rank());
    Tensor distance = Aligned.over(Aligned.minus(x, mean), sd);
    Tensor half = Aligned.scaled(Aligned.squared(distance), -0.5);
    return Aligned.shifted(Aligned.minus(half, Aligned.log(sd)), -0.5 * Math.log(2 * Math.PI));
  }

  private static Tensor uniform(Tensor x, Tensor low, Tensor high) {
    Tensor width = Aligned.minus(high, low);
    return Aligned.minus(Tensor.full(x.shape(), 0), Aligned.log(width));
  }

  static Tensor bernoulli(Tensor x, Tensor p) {
    Tensor one = Aligned.times(x, Aligned.safeLog(p));
    Tensor other = Aligned.times(complement(x), Aligned.safeLog(complement(p)));
    return Aligned.plus(one, other);
  }

  static Tensor complement(Tensor x) {
    return x.map(value -> 1 - value, value -> -1);
  }

  private static Tensor poisson(Tensor x, Tensor rate) {
    double[] factorials = new double[x.values().length];
    Arrays.setAll(factorials, i -> logFactorial((int) x.values()[i]));
    Tensor density = Aligned.minus(Aligned.times(x, Aligned.safeLog(rate)), rate);
    return Aligned.minus(density, Tensor.of(List.copyOf(x.shape()), factorials));
  }

  private static double logFactorial(int n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }
}
