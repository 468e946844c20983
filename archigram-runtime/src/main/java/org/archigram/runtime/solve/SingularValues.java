package org.archigram.runtime.solve;

/**
 * Solves least-squares problems whose unknowns depend on each other.
 *
 * <p>One-sided Jacobi rotations (Hestenes 1958) find the singular values; those that rounding could
 * have made are taken for zero, and of all solutions the shortest is given.
 */
final class SingularValues {
  private static final int SWEEPS = 60;

  /** Smaller singular values, against the largest, are taken for zero. */
  private static final double SMALLEST = 1e-13;

  /** Columns of the matrix; they become U times the singular values. */
  private final double[][] columns;

  /** Columns of V. */
  private final double[][] right;

  private SingularValues(double[][] columns) {
    this.columns = columns;
    this.right = new double[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      right[i][i] = 1;
    }
    int sweep = 0;
    while (sweep < SWEEPS && rotateAll()) {
      sweep++;
    }
  }

  /**
   * The shortest best solutions, one row for each of the right-hand sides that follow n columns.
   */
  static double[][] solve(double[][] rows, int sides) {
    int n = rows.length;
    double[][] columns = new double[n][n];
    double[][] targets = new double[sides][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        columns[j][i] = rows[i][j];
      }
      for (int side = 0; side < sides; side++) {
        targets[side][i] = rows[i][n + side];
      }
    }
    return new SingularValues(columns).solutions(targets);
  }

  private boolean rotateAll() {
    boolean rotated = false;
    for (int p = 0; p < columns.length; p++) {
      for (int q = p + 1; q < columns.length; q++) {
        rotated |= rotate(p, q);
      }
    }
    return rotated;
  }

  private boolean rotate(int p, int q) {
    double first = dot(columns[p], columns[p]);
    double second = dot(columns[q], columns[q]);
    double both = dot(columns[p], columns[q]);
    if (Math.abs(both) <= 1e-15 * Math.sqrt(first * second)) {
      return false;
    }
    double ratio = (second - first) / (2 * both);
    double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
    double cosine = 1 / Math.hypot(1, tangent);
    turn(columns[p], columns[q], cosine, cosine * tangent);
    turn(right[p], right[q], cosine, cosine * tangent);
    return true;
  }

  private static void turn(double[] a, double[] b, double cosine, double sine) {
    for (int i = 0; i < a.length; i++) {
      double old = a[i];
      a[i] = cosine * old - sine * b[i];
      b[i] = sine * old + cosine * b[i];
    }
  }

  private double[][] solutions(double[][] targets) {
    int n = columns.length;
    double largest = 0;
    for (double[] column : columns) {
      largest = Math.max(largest, dot(column, column));
    }
    double limit = largest * SMALLEST * SMALLEST;
    double[][] solutions = new double[targets.length][n];
    for (int j = 0; j < n; j++) {
      double square = dot(columns[j], columns[j]);
      for (int side = 0; square > limit && side < targets.length; side++) {
        double part = dot(columns[j], targets[side]) / square;
        for (int i = 0; i < n; i++) {
          solutions[side][i] += part * right[j][i];
        }
      }
    }
    return solutions;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
