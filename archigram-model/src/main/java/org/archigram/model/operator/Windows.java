package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Attributes;
import org.archigram.model.Relation;
import org.archigram.model.Size;

/**
 * How windows slide over positions: sizes, strides, padding and dilation in each dimension.
 *
 * @param kernel the size of the window
 * @param stride how far it moves
 * @param padding what is added on both sides together
 * @param dilation the distance of neighbours inside the window
 */
record Windows(List<Size> kernel, List<Size> stride, List<Size> padding, List<Size> dilation) {

  /** Reads the settings for windows of a known size; empty after a problem was stated. */
  static Optional<Windows> of(Relation shapes, List<Size> kernel, List<Size> strideOtherwise) {
    Attributes settings = shapes.attributes();
    int rank = kernel.size();
    Optional<List<Size>> stride = each(shapes, "stride", rank, strideOtherwise);
    Optional<List<Size>> dilation = each(shapes, "dilation", rank, ones(rank));
    Optional<List<Size>> padding =
        sameSize(settings) ? Optional.of(zeros(rank)) : padding(shapes, rank);
    if (stride.isEmpty() || dilation.isEmpty() || padding.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Windows(kernel, stride.get(), padding.get(), dilation.get()));
  }

  /** Whether the padding is just what keeps the size, as {@code pad: same} says. */
  static boolean sameSize(Attributes settings) {
    return settings.word("pad", "").equals("same");
  }

  /** A setting with one size for all dimensions or one for each. */
  static Optional<List<Size>> each(
      Relation shapes, String setting, int rank, List<Size> otherwise) {
    List<Size> sizes = shapes.attributes().sizes(setting).orElse(otherwise);
    if (sizes.size() == rank) {
      return Optional.of(sizes);
    }
    if (sizes.size() == 1) {
      return Optional.of(Collections.nCopies(rank, sizes.get(0)));
    }
    shapes.wrong(
        "`" + setting + "` has " + sizes.size() + " sizes for " + rank + " dimensions of positions",
        List.of(0));
    return Optional.empty();
  }

  /** One size, one for each dimension, or all of those before and then all of those behind. */
  private static Optional<List<Size>> padding(Relation shapes, int rank) {
    List<Size> written = shapes.attributes().sizes("pad").orElse(List.of(Size.ZERO));
    if (written.size() == 2 * rank && rank > 0) {
      List<Size> sums = new ArrayList<>();
      for (int i = 0; i < rank; i++) {
        sums.add(written.get(i).plus(written.get(rank + i)));
      }
      return Optional.of(sums);
    }
    return each(shapes, "pad", rank, zeros(rank))
        .map(sizes -> sizes.stream().map(size -> size.times(2)).toList());
  }

  /** The number of places where the window fits. */
  List<Size> places(List<Size> positions, boolean same) {
    List<Size> places = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      Size room =
          same
              ? positions.get(i).minus(Size.ONE)
              : positions.get(i).plus(padding.get(i)).minus(reach(i));
      places.add(room.over(stride.get(i)).plus(1));
    }
    return places;
  }

  /** The positions that so many places of the window spread to. */
  List<Size> spread(List<Size> places) {
    List<Size> positions = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      positions.add(
          places.get(i).minus(Size.ONE).times(stride.get(i)).plus(reach(i)).minus(padding.get(i)));
    }
    return positions;
  }

  /** The extent of the dilated window. */
  private Size reach(int i) {
    return kernel.get(i).minus(Size.ONE).times(dilation.get(i)).plus(1);
  }

  static List<Size> ones(int rank) {
    return Collections.nCopies(rank, Size.ONE);
  }

  private static List<Size> zeros(int rank) {
    return Collections.nCopies(rank, Size.ZERO);
  }
}
