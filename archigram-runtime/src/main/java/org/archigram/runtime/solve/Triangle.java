package org.archigram.runtime.solve;

import java.util.Arrays;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;

/**
 * The triangular part of a QR factorisation of examples that come one block after another.
 *
 * <p><b>Before:</b> rows of unknowns and right-hand sides. <b>After:</b> a triangle of both, whose
 * least-squares problem has the same solution. Householder reflections fold each block of rows into
 * the triangle (Golub and Van Loan, Matrix Computations, 5.1; LAPACK's dtpqrt), so that only the
 * triangle is kept, and no digits are lost to products of columns.
 */
final class Triangle {
  /** Columns whose reflections are applied together. */
  private static final int PANEL = 64;

  /** Below this, against the largest, a pivot leaves its unknown open. */
  private static final double SMALLEST_PIVOT = 1e-12;

  /** Smaller singular values, against the largest, could have been made by rounding. */
  private static final double SMALLEST_SINGULAR_VALUE = 1e-13;

  private final int unknowns;
  private final int width;

  /** All numbers, by columns; those below the diagonal are 0. */
  private final double[] columns;

  Triangle(int unknowns, int rightSides) {
    this(unknowns, unknowns + rightSides, new double[square(unknowns + rightSides)]);
    // Its threads would wait for those of LibTorch by spinning; and one alone repeats every bit.
    openblas_nolapack.blas_set_num_threads(1);
  }

  private Triangle(int unknowns, int width, double[] columns) {
    this.unknowns = unknowns;
    this.width = width;
    this.columns = columns;
  }

  private static int square(int size) {
    return Math.multiplyExact(size, size);
  }

  /** The number of columns: unknowns, then right-hand sides. */
  int width() {
    return width;
  }

  Triangle copy() {
    return new Triangle(unknowns, width, columns.clone());
  }

  /**
   * Folds rows into the triangle.
   *
   * @param rows by columns, each with room for {@code height} rows; overwritten
   * @param count how many rows there are
   */
  void fold(double[] rows, int height, int count) {
    fold(rows, height, count, 0);
  }

  /** Folds a row for each of the first unknowns, with a weight there and nothing else. */
  void penalise(int first, double weight) {
    double[] rows = new double[Math.multiplyExact(first, width)];
    for (int i = 0; i < first; i++) {
      rows[i * first + i] = weight;
    }
    fold(rows, first, first, first);
  }

  /** Of the rows, the last {@code triangular} have nothing below their diagonal. */
  private void fold(double[] rows, int height, int count, int triangular) {
    if (count == 0) {
      return;
    }
    int panel = Math.min(PANEL, width);
    check(
        openblas.LAPACKE_dtpqrt_work(
            openblas.LAPACK_COL_MAJOR,
            count,
            width,
            triangular,
            panel,
            columns,
            width,
            rows,
            height,
            new double[panel * width],
            panel,
            new double[panel * width]));
  }

  /** Whether the examples leave no unknown open. */
  boolean isDetermined() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < unknowns; i++) {
      double pivot = Math.abs(columns[i * width + i]);
      least = Math.min(least, pivot);
      most = Math.max(most, pivot);
    }
    return least > SMALLEST_PIVOT * most;
  }

  /** The best unknowns for each right-hand side; of many equal solutions the shortest. */
  double[][] solutions() {
    double[] sides = Arrays.copyOfRange(columns, unknowns * width, columns.length);
    if (isDetermined()) {
      substitute(sides);
    } else {
      shorten(sides);
    }
    double[][] solutions = new double[width - unknowns][];
    for (int side = 0; side < solutions.length; side++) {
      solutions[side] = Arrays.copyOfRange(sides, side * width, side * width + unknowns);
    }
    return solutions;
  }

  private void substitute(double[] sides) {
    check(
        openblas.LAPACKE_dtrtrs(
            openblas.LAPACK_COL_MAJOR,
            (byte) 'U',
            (byte) 'N',
            (byte) 'N',
            unknowns,
            width - unknowns,
            columns,
            width,
            sides,
            width));
  }

  private void shorten(double[] sides) {
    check(
        openblas.LAPACKE_dgelsd(
            openblas.LAPACK_COL_MAJOR,
            unknowns,
            unknowns,
            width - unknowns,
            columns.clone(),
            width,
            sides,
            width,
            new double[unknowns],
            SMALLEST_SINGULAR_VALUE,
            new int[1]));
  }

  private static void check(int failed) {
    if (failed != 0) {
      throw new ArithmeticException("the linear equations were not solved: " + failed);
    }
  }

  /** The sum of the squared errors of a solution for one right-hand side. */
  double squaredError(double[] solution, int side) {
    double[] errors =
        Arrays.copyOfRange(columns, (unknowns + side) * width, (unknowns + side + 1) * width);
    for (int j = 0; j < unknowns; j++) {
      for (int i = 0; i <= j; i++) {
        errors[i] -= columns[j * width + i] * solution[j];
      }
    }
    return Arrays.stream(errors).map(error -> error * error).sum();
  }
}
