package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** What look-ups find. */
final class LookingUp {
  private static final double EPSILON = 1e-8;

  private LookingUp() {}

  static Tensor embedded(Application application) {
    Tensor table = application.argument(0);
    Tensor words = application.argument(1);
    List<Integer> shape = new ArrayList<>(words.shape());
    shape.add(table.size(2));
    return table.arranged(
        shape,
        index -> {
          int word = (int) words.values()[words.place(first(index, words.rank()))];
          return table.place(index[0], word, index[index.length - 1]);
        });
  }

  private static int[] first(int[] index, int count) {
    return java.util.Arrays.copyOf(index, count);
  }

  static Tensor picked(Application application) {
    Tensor vector = application.argument(0);
    Tensor classes = application.argument(1);
    int batch = Math.max(vector.size(0), classes.size(0));
    return vector.arranged(
        List.of(batch),
        index -> vector.place(index[0], (int) classes.values()[classes.place(index)]));
  }

  /** The cosine of the angle between a key and each row of a memory. */
  static Tensor cosine(Application application) {
    Tensor key = application.argument(0);
    Tensor memory = application.argument(1);
    double epsilon = application.real("epsilon", EPSILON);
    Tensor column = key.shaped(List.of(key.size(0), key.size(1), 1));
    Tensor products = memory.times(column);
    Tensor sizes = Aligned.times(Aligned.squared(memory).sum(2), Aligned.squared(column).sum(1));
    Tensor cosine = Aligned.over(products, Aligned.root(Aligned.shifted(sizes, epsilon * epsilon)));
    return Multiplying.shaped(cosine, application);
  }

  /**
   * Patches of an image around a place, each twice as wide as the one before, all of one size.
   *
   * <p>The place is {@code (x, y)}: (−1, −1) is the upper left corner, (0, 0) the middle. What lies
   * outside of the image is 0. Nothing flows back to the place.
   */
  static Tensor glimpse(Application application) {
    Tensor image = application.argument(0);
    Tensor place = application.argument(1);
    List<Integer> size = application.shape();
    int channels = image.size(1);
    List<Tensor> patches = new ArrayList<>();
    for (int scale = 0; scale < size.get(0) / Math.max(1, channels); scale++) {
      patches.add(patch(image, place, size, 1 << scale));
    }
    return Arranging.joined(patches, 1);
  }

  private static Tensor patch(Tensor image, Tensor place, List<Integer> size, int pixel) {
    int height = size.get(1);
    int width = size.get(2);
    int batch = Math.max(image.size(0), place.size(0));
    Tensor pixels =
        image.arranged(
            List.of(batch, image.size(1) * height * width, pixel * pixel),
            index -> {
              int column = index[1] % width * pixel + index[2] % pixel;
              int row = index[1] / width % height * pixel + index[2] / pixel;
              int x = corner(place, index[0], 0, image.size(3), width * pixel) + column;
              int y = corner(place, index[0], 1, image.size(2), height * pixel) + row;
              boolean inside = x >= 0 && y >= 0 && x < image.size(3) && y < image.size(2);
              return inside ? image.place(index[0], index[1] / (height * width), y, x) : -1;
            });
    return Reducing.mean(pixels).shaped(List.of(batch, image.size(1), height, width));
  }

  private static int corner(Tensor place, int example, int coordinate, int extent, int width) {
    double at = place.values()[place.place(example, coordinate)];
    return (int) Math.floor((at + 1) / 2 * extent) - width / 2;
  }
}
