package org.archigram.runtime.weights;

import java.util.Random;

/** Vectors at right angles, and numbers of a gamma distribution. */
final class Vectors {

  private Vectors() {}

  /** Random vectors of length 1 at right angles, by the modified Gram-Schmidt process. */
  static double[][] orthonormal(int count, int length, Random random) {
    double[][] vectors = new double[count][length];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < length; j++) {
        vectors[i][j] = random.nextGaussian();
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < i; j++) {
          subtract(vectors[i], vectors[j], dot(vectors[i], vectors[j]));
        }
        subtract(vectors[i], vectors[i], 1 - 1 / Math.sqrt(dot(vectors[i], vectors[i])));
      }
    }
    return vectors;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double[] what, double factor) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * what[i];
    }
  }

  /** Marsaglia and Tsang 2000, "A simple method for generating gamma variables". */
  static double gamma(double shape, double scale, Random random) {
    if (shape < 1) {
      return gamma(shape + 1, scale, random) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      double u = random.nextDouble();
      if (v > 0 && Math.log(u) < x * x / 2 + d * (1 - v + Math.log(v))) {
        return d * v * scale;
      }
    }
  }
}
