package org.archigram.runtime.column;

import java.util.List;

/**
 * A number for each example.
 *
 * @param numbers NaN where one is missing
 */
record Measured(double[] numbers) implements Numbers {

  @Override
  public int count() {
    return numbers.length;
  }

  @Override
  public List<Integer> shape() {
    return List.of();
  }

  @Override
  public float[] values(int example, Scaling scaling) {
    return new float[] {scaling.of(numbers[example], 0)};
  }

  @Override
  public boolean missing(int example) {
    return Double.isNaN(numbers[example]);
  }
}
