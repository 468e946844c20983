package org.archigram.runtime.tasks;

/**
 * Answers that are a weighted sum of the last inputs and 1.
 *
 * @param taps how many inputs count
 */
record LinearFit(float[] inputs, int taps) {
  static LinearFit of(float[] inputs, int taps) {
    return new LinearFit(inputs, taps);
  }

  /** The weights with the least squared error from step {@code from} on. */
  double[] weights(float[] targets, int from) {
    int n = taps + 1;
    double[][] rows = new double[n][n + 1];
    for (int t = Math.max(from, taps); t < inputs.length; t++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          rows[i][j] += feature(t, i) * feature(t, j);
        }
        rows[i][n] += feature(t, i) * targets[t];
      }
    }
    return solved(rows);
  }

  private double feature(int t, int i) {
    return i == taps ? 1 : t < i ? 0 : inputs[t - i];
  }

  float[] answers(double[] weights) {
    float[] answers = new float[inputs.length];
    for (int t = 0; t < inputs.length; t++) {
      double sum = 0;
      for (int i = 0; i <= taps; i++) {
        sum += weights[i] * feature(t, i);
      }
      answers[t] = (float) sum;
    }
    return answers;
  }

  /** By elimination; the matrix is positive definite, so no rows need to change places. */
  private static double[] solved(double[][] rows) {
    int n = rows.length;
    for (int i = 0; i < n; i++) {
      for (int k = i + 1; k < n; k++) {
        double factor = rows[k][i] / rows[i][i];
        for (int j = i; j <= n; j++) {
          rows[k][j] -= factor * rows[i][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double rest = rows[i][n];
      for (int j = i + 1; j < n; j++) {
        rest -= rows[i][j] * solution[j];
      }
      solution[i] = rest / rows[i][i];
    }
    return solution;
  }
}
