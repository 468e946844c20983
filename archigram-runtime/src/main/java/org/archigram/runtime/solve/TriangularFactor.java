package org.archigram.runtime.solve;

/**
 * The triangular part of a QR factorisation, made from rows that come one after another.
 *
 * <p><b>Before:</b> rows of unknowns and right-hand sides. <b>After:</b> a triangle of the unknowns
 * and as many right-hand sides, whose least-squares problem has the same solution. Householder
 * reflections fold each block of rows into the triangle (Golub and Van Loan, Matrix Computations,
 * 5.1), so that only the triangle is kept, and no digits are lost to products of columns.
 */
final class TriangularFactor {
  private static final int BLOCK = 64;

  private final int unknowns;
  private final int width;
  private final double[][] triangle;
  private final double[][] block = new double[BLOCK][];
  private final double[] residuals;
  private int filled;

  TriangularFactor(int unknowns, int rightSides) {
    this.unknowns = unknowns;
    this.width = unknowns + rightSides;
    this.triangle = new double[unknowns][width];
    this.residuals = new double[rightSides];
  }

  TriangularFactor copy() {
    fold();
    TriangularFactor copy = new TriangularFactor(unknowns, width - unknowns);
    for (int i = 0; i < unknowns; i++) {
      System.arraycopy(triangle[i], 0, copy.triangle[i], 0, width);
    }
    System.arraycopy(residuals, 0, copy.residuals, 0, residuals.length);
    return copy;
  }

  /** Adds one row: the factors of the unknowns, then the right-hand sides; keeps the array. */
  void add(double[] row) {
    block[filled++] = row;
    if (filled == BLOCK) {
      fold();
    }
  }

  /** The triangle with its right-hand sides. */
  double[][] rows() {
    fold();
    return triangle;
  }

  /** The sum of squares that no choice of unknowns can remove, for each right-hand side. */
  double[] residuals() {
    fold();
    return residuals;
  }

  private void fold() {
    double[] product = new double[width];
    for (int column = 0; column < unknowns; column++) {
      reflect(column, product);
    }
    for (int i = 0; i < filled; i++) {
      for (int side = 0; side < residuals.length; side++) {
        residuals[side] += block[i][unknowns + side] * block[i][unknowns + side];
      }
    }
    filled = 0;
  }

  /** Turns one column of the block to zero. */
  private void reflect(int column, double[] product) {
    double below = 0;
    for (int i = 0; i < filled; i++) {
      below += block[i][column] * block[i][column];
    }
    if (below == 0) {
      return;
    }
    double[] pivotRow = triangle[column];
    double pivot = pivotRow[column];
    double length = Math.sqrt(pivot * pivot + below);
    double head = pivot <= 0 ? pivot - length : -below / (pivot + length);
    double factor = 2 * head * head / (below + head * head);
    System.arraycopy(pivotRow, column, product, column, width - column);
    for (int i = 0; i < filled; i++) {
      addScaled(block[i][column] / head, block[i], product, column);
    }
    addScaled(-factor, product, pivotRow, column);
    for (int i = 0; i < filled; i++) {
      addScaled(-factor * (block[i][column] / head), product, block[i], column + 1);
      block[i][column] = 0;
    }
    pivotRow[column] = length;
  }

  private static void addScaled(double factor, double[] row, double[] to, int from) {
    for (int k = from; k < to.length; k++) {
      to[k] += factor * row[k];
    }
  }
}
