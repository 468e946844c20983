package org.archigram.diagram.png;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.archigram.diagram.scene.Color;

/** The pixels of a picture: opacity, red, green and blue in one number. */
final class Raster {
  private final int width;
  private final int height;
  private final boolean opaque;
  private final int[] pixels;

  /** A page of one colour; what lies behind it shines through if there is none. */
  Raster(int width, int height, Optional<Color> background) {
    this.width = width;
    this.height = height;
    this.opaque = background.isPresent();
    this.pixels = new int[width * height];
    background.ifPresent(
        color -> Arrays.fill(pixels, argb(1, color.red(), color.green(), color.blue())));
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

  /** Whether nothing shines through any pixel. */
  boolean opaque() {
    return opaque;
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

  private int blend(int below, Color over, float share) {
    float whole = opaque ? 1 : share + (1 - share) * (below >>> 24) / 255;
    float part = share / whole;
    return argb(
        whole,
        part(below >> 16 & 0xFF, over.red(), part),
        part(below >> 8 & 0xFF, over.green(), part),
        part(below & 0xFF, over.blue(), part));
  }

  private static int part(int below, int over, float share) {
    return Math.round(below + (over - below) * share);
  }

  private static int argb(float opacity, int red, int green, int blue) {
    return Math.round(255 * opacity) << 24 | red << 16 | green << 8 | blue;
  }
}
