package org.archigram.runtime.solve;

import org.archigram.runtime.blas.Blas;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The triangle of a QR factorisation of examples that come block after block.
 *
 * <p><b>Before:</b> rows of unknowns and right-hand sides. <b>After:</b> a triangle of both, whose
 * least-squares problem has the same solution. Householder reflections fold each block of rows into
 * the triangle (Golub and Van Loan, Matrix Computations, 5.1; LAPACK's dtpqrt), so that only the
 * triangle is kept, and no digits are lost to products of columns.
 */
final class Triangle implements AutoCloseable {
  /** Columns whose reflections are applied together. */
  private static final int PANEL = 40;

  /** Below this, against the largest, a pivot leaves its unknown open. */
  private static final double SMALLEST_PIVOT = 1e-12;

  /** Smaller singular values, against the largest, could have been made by rounding. */
  private static final double SMALLEST_SINGULAR_VALUE = 1e-13;

  private final int unknowns;
  private final int width;

  /** All numbers, by columns; those below the diagonal are 0. LAPACK would copy an array. */
  private final DoublePointer columns;

  private Triangle(int unknowns, int width) {
    this.unknowns = unknowns;
    this.width = width;
    this.columns = new DoublePointer((long) width * width);
    Blas.prepare();
  }

  /** Of no rows. */
  static Triangle empty(int unknowns, int rightSides) {
    Triangle empty = new Triangle(unknowns, unknowns + rightSides);
    empty.columns.zero();
    return empty;
  }

  /** The number of columns: unknowns, then right-hand sides. */
  int width() {
    return width;
  }

  /**
   * Folds rows into the triangle.
   *
   * @param rows by columns, each with room for {@code height} rows
   * @param count how many rows there are
   */
  void fold(double[] rows, int height, int count) {
    if (count > 0) {
      fold(rows, height, count, 0);
    }
  }

  /** The same with a row for each of the first unknowns, which has a weight there only. */
  Triangle penalised(int first, double weight) {
    Triangle penalised = new Triangle(unknowns, width);
    penalised.columns.put(columns);
    double[] rows = new double[Math.multiplyExact(first, width)];
    for (int i = 0; i < first; i++) {
      rows[i * first + i] = weight;
    }
    penalised.fold(rows, first, first, first);
    return penalised;
  }

  /** Of the rows, the last {@code triangular} have nothing below their diagonal. */
  private void fold(double[] rows, int height, int count, int triangular) {
    int panel = Math.min(PANEL, width);
    try (DoublePointer block = new DoublePointer(rows);
        DoublePointer factors = new DoublePointer((long) panel * width);
        DoublePointer work = new DoublePointer((long) panel * width)) {
      check(
          openblas.LAPACKE_dtpqrt_work(
              openblas.LAPACK_COL_MAJOR,
              count,
              width,
              triangular,
              panel,
              columns,
              width,
              block,
              height,
              factors,
              panel,
              work));
    }
  }

  /** Whether the rows leave no unknown open. */
  boolean isDetermined() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < unknowns; i++) {
      double pivot = Math.abs(columns.get((long) i * width + i));
      least = Math.min(least, pivot);
      most = Math.max(most, pivot);
    }
    return least > SMALLEST_PIVOT * most;
  }

  /** The best unknowns for each right-hand side; of many equal solutions the shortest. */
  double[][] solutions() {
    double[][] solutions = new double[width - unknowns][unknowns];
    try (DoublePointer sides = new DoublePointer((long) width * solutions.length)) {
      sides.put(sides(0, solutions.length));
      if (isDetermined()) {
        substitute(sides);
      } else {
        shorten(sides);
      }
      for (int side = 0; side < solutions.length; side++) {
        sides.getPointer((long) side * width).get(solutions[side]);
      }
    }
    return solutions;
  }

  private DoublePointer sides(int first, int count) {
    return columns.getPointer((long) (unknowns + first) * width).limit((long) count * width);
  }

  private void substitute(DoublePointer sides) {
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

  private void shorten(DoublePointer sides) {
    try (DoublePointer copy = new DoublePointer((long) width * width);
        DoublePointer singularValues = new DoublePointer(unknowns);
        IntPointer rank = new IntPointer(1L)) {
      copy.put(columns);
      check(
          openblas.LAPACKE_dgelsd(
              openblas.LAPACK_COL_MAJOR,
              unknowns,
              unknowns,
              width - unknowns,
              copy,
              width,
              sides,
              width,
              singularValues,
              SMALLEST_SINGULAR_VALUE,
              rank));
    }
  }

  private static void check(int failed) {
    if (failed != 0) {
      throw new IllegalStateException("the linear equations were not solved: " + failed);
    }
  }

  /** The sum of the squared errors of a solution for one right-hand side. */
  double squaredError(double[] solution, int side) {
    try (DoublePointer found = new DoublePointer(solution);
        DoublePointer errors = new DoublePointer(width)) {
      errors.put(sides(side, 1));
      openblas.cblas_dgemv(
          openblas.CblasColMajor,
          openblas.CblasNoTrans,
          width,
          unknowns,
          -1,
          columns,
          width,
          found,
          1,
          1,
          errors,
          1);
      return openblas.cblas_ddot(width, errors, 1, errors, 1);
    }
  }

  @Override
  public void close() {
    columns.close();
  }
}
