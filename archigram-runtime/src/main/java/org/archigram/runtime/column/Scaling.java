package org.archigram.runtime.column;

import java.util.List;

/**
 * How numbers are moved and stretched: {@code (x - mean) / deviation}.
 *
 * @param means one for all numbers, or one for each place of the last dimension
 * @param deviations as many
 */
public record Scaling(List<Double> means, List<Double> deviations) {

  /** Leaves numbers as they are. */
  public static final Scaling NONE = new Scaling(List.of(0.0), List.of(1.0));

  public Scaling {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    if (means.size() != deviations.size() || means.isEmpty()) {
      throw new IllegalArgumentException("a scaling needs as many means as deviations");
    }
  }

  /** The scaled number at a place. */
  public float of(double value, int place) {
    int at = place % means.size();
    return (float) ((value - means.get(at)) / deviations.get(at));
  }

  /** The number that was scaled to {@code value}. */
  public double back(double value, int place) {
    int at = place % means.size();
    return value * deviations.get(at) + means.get(at);
  }

  /** Scales all of {@code values}, in place, and hands them out. */
  float[] all(float[] values) {
    if (!equals(NONE)) {
      for (int i = 0; i < values.length; i++) {
        values[i] = of(values[i], i);
      }
    }
    return values;
  }
}
