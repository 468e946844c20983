package org.archigram.diagram.png;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.archigram.diagram.scene.Color;

/** The pixels of a picture, red, green and blue in one number. */
final class Raster {
  private final int width;
  private final int height;
  private final int[] pixels;

  Raster(int width, int height, Color background) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    Arrays.fill(pixels, rgb(background.red(), background.green(), background.blue()));
  }

  /** Gives every pixel its own colour. */
  void fill(IntBinaryOperator color) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = color.applyAsInt(i % width, i / width);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int pixel(int x, int y) {
    return pixels[y * width + x];
  }

  /** Lays a colour over the pixels, as much of it as they are covered. */
  void paint(Coverage coverage, Color color) {
    for (int y = coverage.top(); y < coverage.top() + coverage.height(); y++) {
      for (int x = coverage.left(); x < coverage.left() + coverage.width(); x++) {
        float share = Math.min(1, coverage.at(x, y));
        if (share > 0) {
          pixels[y * width + x] = blend(pixels[y * width + x], color, share);
        }
      }
    }
  }

  private static int blend(int below, Color over, float share) {
    return rgb(
        part(below >> 16 & 0xFF, over.red(), share),
        part(below >> 8 & 0xFF, over.green(), share),
        part(below & 0xFF, over.blue(), share));
  }

  private static int part(int below, int over, float share) {
    return Math.round(below + (over - below) * share);
  }

  private static int rgb(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }
}
