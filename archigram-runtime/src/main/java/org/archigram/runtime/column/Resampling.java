package org.archigram.runtime.column;

/**
 * Makes pictures larger or smaller, channel by channel.
 *
 * <p>A pixel of the result is the mean of what it covers, and between pixels values are bent
 * linearly; so nothing is lost where a picture becomes small.
 */
record Resampling(int height, int width, int newHeight, int newWidth) {

  float[] of(float[] values) {
    if (height == newHeight && width == newWidth) {
      return values;
    }
    int channels = values.length / (height * width);
    float[] wide = along(values, channels * height, width, newWidth);
    float[] turned = turned(wide, channels, height, newWidth);
    float[] high = along(turned, channels * newWidth, height, newHeight);
    return turned(high, channels, newWidth, newHeight);
  }

  /** Each row of {@code from} pixels becomes one of {@code to}. */
  private static float[] along(float[] values, int rows, int from, int to) {
    double scale = (double) from / to;
    double reach = Math.max(1, scale);
    float[] result = new float[rows * to];
    for (int x = 0; x < to; x++) {
      double centre = (x + 0.5) * scale - 0.5;
      int first = (int) Math.ceil(centre - reach);
      int last = (int) Math.floor(centre + reach);
      for (int row = 0; row < rows; row++) {
        double sum = 0;
        double weights = 0;
        for (int i = first; i <= last; i++) {
          double weight = 1 - Math.abs(i - centre) / reach;
          sum += weight * values[row * from + Math.min(from - 1, Math.max(0, i))];
          weights += weight;
        }
        result[row * to + x] = (float) (sum / weights);
      }
    }
    return result;
  }

  private static float[] turned(float[] values, int channels, int rows, int columns) {
    float[] result = new float[values.length];
    for (int c = 0; c < channels; c++) {
      int base = c * rows * columns;
      for (int i = 0; i < rows * columns; i++) {
        result[base + i % columns * rows + i / columns] = values[base + i];
      }
    }
    return result;
  }
}
