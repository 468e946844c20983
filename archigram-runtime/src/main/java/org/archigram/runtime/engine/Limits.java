package org.archigram.runtime.engine;

/** Checks of the numbers that an optimiser is made of. */
final class Limits {
  private Limits() {}

  static void notNegative(String name, double value) {
    within(name, value, 0, Double.POSITIVE_INFINITY);
  }

  static void betas(double first, double second, double epsilon) {
    within("the first running mean", first, 0, 1);
    within("the second running mean", second, 0, 1);
    notNegative("epsilon", epsilon);
  }

  static void within(String name, double value, double least, double below) {
    if (!(value >= least && value < below)) {
      throw new IllegalArgumentException(
          "%s is %s, but must be at least %s and below %s".formatted(name, value, least, below));
    }
  }
}
