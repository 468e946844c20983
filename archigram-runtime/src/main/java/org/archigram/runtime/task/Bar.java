package org.archigram.runtime.task;

/**
 * What a measured value must be.
 *
 * @param threshold the border, which passes itself
 * @param atMost whether larger values fail, else smaller ones
 * @param source where the border comes from
 */
public record Bar(double threshold, boolean atMost, String source) {

  /** Nothing is asked; there is nothing to pass. */
  public static final Bar NONE = new Bar(Double.NaN, true, "");

  /** Passed by {@code threshold} and less. */
  public static Bar atMost(double threshold, String source) {
    return new Bar(threshold, true, source);
  }

  /** Passed by {@code threshold} and more. */
  public static Bar atLeast(double threshold, String source) {
    return new Bar(threshold, false, source);
  }

  /** Whether anything is asked. */
  public boolean exists() {
    return !Double.isNaN(threshold);
  }

  /** Whether {@code value} passes; what is not a number does not. */
  public boolean passes(double value) {
    return atMost ? value <= threshold : value >= threshold;
  }
}
