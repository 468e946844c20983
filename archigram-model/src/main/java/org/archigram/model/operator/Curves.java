package org.archigram.model.operator;

import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** Functions of one number, and their derivatives. */
final class Curves {

  private Curves() {}

  static double sigmoid(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  static double sigmoidSlope(double x) {
    return sigmoid(x) * sigmoid(-x);
  }

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  static double softsign(double x) {
    return x / (1 + Math.abs(x));
  }

  static double softsignSlope(double x) {
    double below = 1 + Math.abs(x);
    return 1 / (below * below);
  }

  static double siluSlope(double x) {
    double sigmoid = sigmoid(x);
    return sigmoid * (1 + x * (1 - sigmoid));
  }

  static double hardSigmoid(double x) {
    return Math.max(0, Math.min(1, x / 6 + 0.5));
  }

  static double hardSigmoidSlope(double x) {
    return Math.abs(x) < 3 ? 1.0 / 6 : 0;
  }

  /** The error function: its power series near 0, a continued fraction further away. */
  static double erf(double x) {
    double size = Math.abs(x);
    return size < 2.5 ? erfSeries(x) : Math.signum(x) * (1 - erfFraction(size));
  }

  private static double erfSeries(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 60; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  /** What is missing to 1; Abramowitz and Stegun 1964, 7.1.14. */
  private static double erfFraction(double x) {
    double below = x;
    for (int n = 60; n > 0; n--) {
      below = x + n / 2.0 / below;
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
  }

  static double erfSlope(double x) {
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
  }

  static double gelu(double x) {
    return x / 2 * (1 + erf(x / Math.sqrt(2)));
  }

  static double geluSlope(double x) {
    return (1 + erf(x / Math.sqrt(2))) / 2 + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  static Tensor elu(double alpha, Application application) {
    return application
        .argument(0)
        .map(x -> x > 0 ? x : alpha * Math.expm1(x), x -> x > 0 ? 1 : alpha * Math.exp(x));
  }

  static Tensor leaky(double slope, Application application) {
    return application.argument(0).map(x -> x > 0 ? x : slope * x, x -> x > 0 ? 1 : slope);
  }

  static Tensor clip(Application application) {
    double low = application.real("low", Double.NEGATIVE_INFINITY);
    double high = application.real("high", Double.POSITIVE_INFINITY);
    return application
        .argument(0)
        .map(x -> Math.max(low, Math.min(high, x)), x -> x >= low && x <= high ? 1 : 0);
  }
}
