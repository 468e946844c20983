package org.archigram.runtime.dataset;

import java.util.List;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;

/**
 * Grey images of one size, each with the number of its class.
 *
 * @param height the rows of an image
 * @param width the columns of an image
 * @param pixels one byte for each pixel, 0 for black and 255 for white, image by image
 * @param labels one byte for each image
 */
public record Images(int height, int width, byte[] pixels, byte[] labels) {
  private static final int CLASSES = 10;

  static Images of(Idx images, Idx labels) {
    boolean fit =
        images.shape().size() == 3
            && labels.shape().size() == 1
            && images.shape().get(0).equals(labels.shape().get(0));
    if (!fit) {
      throw new DataException(
          images.file(),
          "",
          "has the shape " + images.shape() + ", but its labels " + labels.shape(),
          "take both from one data set");
    }
    for (int i = 0; i < labels.bytes().length; i++) {
      if (labels.bytes()[i] < 0 || labels.bytes()[i] >= CLASSES) {
        throw new DataException(
            labels.file(), "label " + i, "is " + (labels.bytes()[i] & 0xff), "use 0 to 9");
      }
    }
    int height = images.shape().get(1);
    int width = images.shape().get(2);
    return new Images(height, width, images.bytes(), labels.bytes());
  }

  /** The number of images. */
  public int count() {
    return labels.length;
  }

  /** Those at {@code places}, as {@code [count, 1, height, width]} with levels from 0 to 1. */
  public Floats images(int[] places) {
    int each = height * width;
    float[] values = new float[places.length * each];
    for (int i = 0; i < places.length; i++) {
      for (int p = 0; p < each; p++) {
        values[i * each + p] = (pixels[places[i] * each + p] & 0xff) / 255f;
      }
    }
    return new Floats(List.of(places.length, 1, height, width), values);
  }

  /** The classes of those at {@code places}. */
  public Floats labels(int[] places) {
    float[] values = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = labels[places[i]];
    }
    return new Floats(List.of(places.length), values);
  }
}
