package org.archigram.diagram.png;

import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Scene;

/** Writes a scene as a PNG file. */
public final class Png {
  private static final double MOST_PIXELS = 400_000_000;

  private Png() {}

  /** A file of pixels; {@code color} says red, green and blue of a column and a row. */
  public static byte[] of(int width, int height, IntBinaryOperator color) {
    var raster = new Raster(width, height, Optional.of(Color.WHITE));
    raster.fill(color);
    return PngFile.write(raster, Caption.NONE, 1);
  }

  /** The whole file, with this many pixels for each point. */
  public static byte[] write(Scene scene, double scale) {
    double width = Math.max(1, Math.ceil(scene.width() * scale));
    double height = Math.max(1, Math.ceil(scene.height() * scale));
    if (!(width * height <= MOST_PIXELS)) {
      throw new IllegalArgumentException(
          "a picture of " + width + " by " + height + " pixels is too large");
    }
    var raster = new Raster((int) width, (int) height, scene.background());
    var painter = new Painter(raster, scale);
    scene.marks().forEach(mark -> mark.accept(painter));
    return PngFile.write(raster, scene.caption(), scale);
  }
}
