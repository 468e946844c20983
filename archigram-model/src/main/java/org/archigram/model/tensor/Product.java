package org.archigram.model.tensor;

import java.util.List;

/** Many products of matrices, and what flows back through them. */
record Product(int rows, int inner, int columns, int[] left, int[] right) {

  double[] forward(double[] a, double[] b) {
    double[] result = new double[left.length * rows * columns];
    for (int matrix = 0; matrix < left.length; matrix++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          result[(matrix * rows + i) * columns + j] = entry(a, b, matrix, i, j);
        }
      }
    }
    return result;
  }

  private double entry(double[] a, double[] b, int matrix, int i, int j) {
    double sum = 0;
    for (int k = 0; k < inner; k++) {
      sum += a[atLeft(matrix, i, k)] * b[atRight(matrix, k, j)];
    }
    return sum;
  }

  private int atLeft(int matrix, int i, int k) {
    return (left[matrix] * rows + i) * inner + k;
  }

  private int atRight(int matrix, int k, int j) {
    return (right[matrix] * inner + k) * columns + j;
  }

  List<double[]> backward(double[] a, double[] b, double[] arriving) {
    double[] byA = new double[a.length];
    double[] byB = new double[b.length];
    for (int place = 0; place < arriving.length; place++) {
      double gradient = arriving[place];
      int j = place % columns;
      int i = place / columns % rows;
      int matrix = place / columns / rows;
      for (int k = 0; gradient != 0 && k < inner; k++) {
        byA[atLeft(matrix, i, k)] += gradient * b[atRight(matrix, k, j)];
        byB[atRight(matrix, k, j)] += gradient * a[atLeft(matrix, i, k)];
      }
    }
    return List.of(byA, byB);
  }
}
