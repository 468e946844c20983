package org.archigram.runtime.task;

import org.archigram.runtime.data.Floats;

/** Metrics of real numbers. */
final class Numbers {
  private Numbers() {}

  static double meanSquaredError(Floats answers, Floats targets) {
    requireSameCount(answers, targets);
    double sum = 0;
    for (int i = 0; i < targets.values().length; i++) {
      double difference = (double) answers.values()[i] - targets.values()[i];
      sum += difference * difference;
    }
    return sum / targets.values().length;
  }

  static double rootMeanSquaredError(Floats answers, Floats targets) {
    return Math.sqrt(meanSquaredError(answers, targets));
  }

  static double normalisedError(Floats answers, Floats targets) {
    return Math.sqrt(meanSquaredError(answers, targets) / variance(targets.values()));
  }

  static double variance(float[] values) {
    double mean = 0;
    for (float value : values) {
      mean += value;
    }
    mean /= values.length;
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  static double capacity(Floats answers, Floats targets) {
    requireSameCount(answers, targets);
    int columns = targets.shape().get(targets.shape().size() - 1);
    double capacity = 0;
    for (int column = 0; column < columns; column++) {
      double correlation =
          correlation(
              column(answers.values(), column, columns), column(targets.values(), column, columns));
      capacity += correlation * correlation;
    }
    return capacity;
  }

  private static float[] column(float[] values, int column, int columns) {
    float[] result = new float[values.length / columns];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i * columns + column];
    }
    return result;
  }

  /** 0 where one of the two never changes. */
  private static double correlation(float[] a, float[] b) {
    double meanA = 0;
    double meanB = 0;
    for (int i = 0; i < a.length; i++) {
      meanA += a[i] / (double) a.length;
      meanB += b[i] / (double) b.length;
    }
    double both = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
    }
    double scale = a.length * Math.sqrt(variance(a) * variance(b));
    return scale == 0 ? 0 : both / scale;
  }

  static void requireSameCount(Floats answers, Floats targets) {
    if (answers.values().length != targets.values().length) {
      throw new IllegalArgumentException(
          "the answers have the shape " + answers.shape() + ", the targets " + targets.shape());
    }
  }
}
