package org.archigram.runtime.interpret;

import java.util.List;
import java.util.Random;

/**
 * Where draws get their noise: the same for the same seed, cell, and steps.
 *
 * @param seed what makes one run differ from another
 */
public record Noise(long seed) {

  /** Standard normal numbers for a cell at a step of each of its axes. */
  public double[] normal(String cell, List<Integer> steps, int count) {
    Random random = random(cell, steps);
    double[] numbers = new double[count];
    java.util.Arrays.setAll(numbers, i -> random.nextGaussian());
    return numbers;
  }

  /** Numbers between 0 and 1 for a cell at a step of each of its axes. */
  public double[] uniform(String cell, List<Integer> steps, int count) {
    Random random = random(cell, steps);
    double[] numbers = new double[count];
    java.util.Arrays.setAll(numbers, i -> random.nextDouble());
    return numbers;
  }

  private Random random(String cell, List<Integer> steps) {
    return new Random(seed * 1_000_003L + cell.hashCode() * 31L + steps.hashCode());
  }
}
