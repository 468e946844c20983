package org.archigram.diagram.check.page;

import org.archigram.diagram.scene.Color;

/**
 * How a reader sees colours.
 *
 * <p>The matrices for readers without red or green cones, for linear light, are those of G.
 * Machado, M. Oliveira, L. Fernandes, 2009; the distance is CIEDE2000.
 */
enum Seeing {
  PROTAN(
      "without red cones",
      0.152286,
      1.052583,
      -0.204868,
      0.114503,
      0.786281,
      0.099216,
      -0.003882,
      -0.048116,
      1.051998),
  DEUTAN(
      "without green cones",
      0.367322,
      0.860646,
      -0.227968,
      0.280085,
      0.672501,
      0.047413,
      -0.011820,
      0.042940,
      0.968881);

  private final String words;
  private final double[] matrix;

  Seeing(String words, double... matrix) {
    this.words = words;
    this.matrix = matrix;
  }

  String words() {
    return words;
  }

  /** How different two colours look, about 1 for what can just be seen. */
  double difference(Color one, Color other) {
    return Lab.difference(lab(one), lab(other));
  }

  private Lab lab(Color color) {
    double[] light = {linear(color.red()), linear(color.green()), linear(color.blue())};
    double[] seen = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        seen[row] += matrix[3 * row + column] * light[column];
      }
      seen[row] = Math.max(0, Math.min(1, seen[row]));
    }
    return Lab.of(seen[0], seen[1], seen[2]);
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}
