package org.archigram.runtime.weights;

import org.archigram.runtime.blas.Blas;
import org.bytedeco.openblas.global.openblas;

/** The eigenvalues of a matrix. */
final class Spectrum {

  private Spectrum() {}

  /** The largest absolute value of an eigenvalue of a square matrix. */
  static double radius(double[] matrix, int size) {
    double[] real = new double[size];
    double[] imaginary = new double[size];
    Blas.prepare();
    int failed =
        openblas.LAPACKE_dgeev(
            openblas.LAPACK_ROW_MAJOR,
            (byte) 'N',
            (byte) 'N',
            size,
            matrix.clone(),
            size,
            real,
            imaginary,
            new double[size],
            size,
            new double[size],
            size);
    if (failed != 0) {
      throw new ArithmeticException("the eigenvalues of a matrix were not found: " + failed);
    }
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, Math.hypot(real[i], imaginary[i]));
    }
    return largest;
  }
}
