package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/**
 * What windows see that slide over positions.
 *
 * @param kernel the size of the window in each dimension
 * @param stride how far it moves
 * @param before what is added before the first position
 * @param dilation the distance of neighbours inside the window
 */
record Sliding(List<Integer> kernel, List<Integer> stride, int[] before, List<Integer> dilation) {

  /** The windows of an application on positions of these sizes. */
  static Sliding of(
      Application application, List<Integer> kernel, List<Integer> positions, boolean pooling) {
    List<Integer> ones = Tensor.ones(kernel.size());
    List<Integer> stride = each(application, "stride", pooling ? kernel : ones);
    List<Integer> dilation = each(application, "dilation", ones);
    int[] before = new int[kernel.size()];
    if (Windows.sameSize(application.attributes())) {
      Arrays.setAll(before, i -> same(kernel, stride, dilation, positions, i));
    } else {
      List<Integer> pad = application.sizes("pad").orElse(List.of(0));
      Arrays.setAll(before, i -> pad.get(pad.size() == 1 ? 0 : i));
    }
    return new Sliding(kernel, stride, before, dilation);
  }

  static List<Integer> each(Application application, String name, List<Integer> otherwise) {
    return application
        .sizes(name)
        .map(
            sizes ->
                sizes.size() == otherwise.size()
                    ? sizes
                    : java.util.Collections.nCopies(otherwise.size(), sizes.get(0)))
        .orElse(otherwise);
  }

  private static int same(
      List<Integer> kernel,
      List<Integer> stride,
      List<Integer> dilation,
      List<Integer> positions,
      int i) {
    int places = (positions.get(i) - 1) / stride.get(i) + 1;
    int reach = (kernel.get(i) - 1) * dilation.get(i) + 1;
    return Math.max(0, (places - 1) * stride.get(i) + reach - positions.get(i)) / 2;
  }

  /** What each window sees: {@code [batch, channels, windows, elements of a window]}. */
  Tensor seen(Tensor x, List<Integer> places) {
    int windows = places.stream().reduce(1, (a, b) -> a * b);
    int elements = kernel.stream().reduce(1, (a, b) -> a * b);
    List<Integer> shape = List.of(x.size(0), x.size(1), windows, elements);
    return x.arranged(shape, from(x, places));
  }

  /** Which elements of the windows lie outside of all positions. */
  boolean[] outside(Tensor x, List<Integer> places) {
    int windows = places.stream().reduce(1, (a, b) -> a * b);
    int elements = kernel.stream().reduce(1, (a, b) -> a * b);
    ToIntFunction<int[]> from = from(x, places);
    boolean[] outside = new boolean[windows * elements];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = from.applyAsInt(new int[] {0, 0, i / elements, i % elements}) < 0;
    }
    return outside;
  }

  private ToIntFunction<int[]> from(Tensor x, List<Integer> places) {
    return index -> {
      int[] window = index(index[2], places);
      int[] element = index(index[3], kernel);
      int[] place = new int[2 + window.length];
      place[0] = index[0];
      place[1] = index[1];
      for (int i = 0; i < window.length; i++) {
        int at = window[i] * stride.get(i) + element[i] * dilation.get(i) - before[i];
        if (at < 0 || at >= x.size(2 + i)) {
          return -1;
        }
        place[2 + i] = at;
      }
      return x.place(place);
    };
  }

  /** For each position that windows spread to, and each element, the window that reaches it. */
  Tensor spread(Tensor x, List<Integer> positions) {
    int count = positions.stream().reduce(1, (a, b) -> a * b);
    int elements = kernel.stream().reduce(1, (a, b) -> a * b);
    return x.arranged(
        List.of(x.size(0), x.size(1), count, elements),
        index -> {
          int[] position = index(index[2], positions);
          int[] element = index(index[3], kernel);
          int[] place = new int[2 + position.length];
          place[0] = index[0];
          place[1] = index[1];
          for (int i = 0; i < position.length; i++) {
            int steps = position[i] + before[i] - element[i] * dilation.get(i);
            int window = Math.floorDiv(steps, stride.get(i));
            boolean hits = steps >= 0 && steps % stride.get(i) == 0 && window < x.size(2 + i);
            if (!hits) {
              return -1;
            }
            place[2 + i] = window;
          }
          return x.place(place);
        });
  }

  private static int[] index(int flat, List<Integer> sizes) {
    int[] index = new int[sizes.size()];
    int rest = flat;
    for (int i = index.length - 1; i >= 0; i--) {
      index[i] = rest % sizes.get(i);
      rest /= sizes.get(i);
    }
    return index;
  }

  /** The convolution of one argument with the kernels of the other. */
  static Tensor convolved(Application application) {
    Tensor x = application.argument(0);
    Tensor kernels = application.argument(1);
    int groups = (int) application.real("groups", 1);
    List<Integer> positions = x.shape().subList(2, x.rank());
    Sliding windows = of(application, tail(kernels, 3), positions, false);
    List<Integer> places = application.shape().subList(1, application.shape().size());
    Tensor seen = windows.seen(x, places);
    int channels = x.size(1) / groups;
    int filters = kernels.size(1) / groups;
    List<Tensor> parts = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      Tensor columns = columns(seen, group * channels, channels);
      Tensor rows = Arranging.part(kernels, 1, group * filters, filters);
      Tensor matrix =
          rows.shaped(List.of(rows.size(0), filters, Aligned.each(rows) / Math.max(1, filters)));
      parts.add(matrix.times(columns));
    }
    return Multiplying.shaped(Arranging.joined(parts, 1), application);
  }

  /** Channels and elements of the windows in one dimension, before that of the windows. */
  private static Tensor columns(Tensor seen, int first, int channels) {
    int elements = seen.size(3);
    return seen.arranged(
        List.of(seen.size(0), channels * elements, seen.size(2)),
        index -> seen.place(index[0], first + index[1] / elements, index[2], index[1] % elements));
  }

  /** The transposed convolution: each window spreads what it has. */
  static Tensor transposed(Application application) {
    Tensor x = application.argument(0);
    Tensor kernels = application.argument(1);
    int groups = (int) application.real("groups", 1);
    Sliding windows = of(application, tail(kernels, 3), x.shape().subList(2, x.rank()), false);
    List<Integer> positions = application.shape().subList(1, application.shape().size());
    Tensor spread = windows.spread(x, positions);
    int channels = x.size(1) / groups;
    List<Tensor> parts = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      Tensor columns = columns(spread, group * channels, channels);
      parts.add(filters(Arranging.part(kernels, 1, group * channels, channels)).times(columns));
    }
    return Multiplying.shaped(Arranging.joined(parts, 1), application);
  }

  /** From kernels {@code [channels, filters, elements]} to {@code [filters, channels elements]}. */
  private static Tensor filters(Tensor kernels) {
    int channels = kernels.size(1);
    int filters = kernels.size(2);
    int elements = Aligned.each(kernels) / Math.max(1, channels * filters);
    Tensor flat = kernels.shaped(List.of(kernels.size(0), channels, filters, elements));
    return flat.arranged(
        List.of(kernels.size(0), filters, channels * elements),
        index -> flat.place(index[0], index[2] / elements, index[1], index[2] % elements));
  }

  private static List<Integer> tail(Tensor tensor, int from) {
    return tensor.shape().subList(from, tensor.rank());
  }

  /** What each window of a pooling sees, before it is reduced. */
  static Tensor pooled(Application application, boolean largest, boolean mean) {
    Tensor x = application.argument(0);
    List<Integer> positions = x.shape().subList(2, x.rank());
    List<Integer> size = each(application, "size", Tensor.ones(positions.size()));
    Sliding windows = of(application, size, positions, true);
    List<Integer> places = application.shape().subList(1, application.shape().size());
    Tensor seen = windows.seen(x, places);
    Tensor rows = seen.shaped(List.of(x.size(0), x.size(1) * seen.size(2), seen.size(3)));
    if (!largest) {
      Tensor sum = rows.sum(2);
      Tensor result = mean ? Aligned.scaled(sum, 1.0 / rows.size(2)) : sum;
      return Multiplying.shaped(result, application);
    }
    boolean[] outside = windows.outside(x, places);
    double[] low = new double[rows.size(1) * rows.size(2)];
    Arrays.setAll(low, i -> outside[i % outside.length] ? Double.NEGATIVE_INFINITY : 0);
    Tensor hidden = Tensor.of(List.of(1, rows.size(1), rows.size(2)), low);
    return Multiplying.shaped(Reducing.max(Aligned.plus(rows, hidden)), application);
  }

  static Tensor everywhere(Application application, Reducing.Rows rows) {
    Tensor x = application.argument(0);
    int positions = Aligned.each(x) / Math.max(1, x.size(1));
    return Multiplying.shaped(
        rows.of(x.shaped(List.of(x.size(0), x.size(1), positions))), application);
  }

  static Tensor enlarged(Application application) {
    Tensor x = application.argument(0);
    List<Integer> shape = new ArrayList<>(List.of(x.size(0)));
    shape.addAll(application.shape());
    return x.arranged(
        shape,
        index -> {
          int[] from = index.clone();
          for (int i = 2; i < from.length; i++) {
            from[i] = index[i] * x.size(i) / shape.get(i);
          }
          return x.place(from);
        });
  }

  /** A ring and a few shifts, counted around 0: the middle one leaves it where it is. */
  static Tensor circular(Application application) {
    Tensor ring = application.argument(0);
    Tensor shifts = application.argument(1);
    int size = ring.size(1);
    int count = shifts.size(1);
    Tensor turned =
        ring.arranged(
            List.of(ring.size(0), size, count),
            index -> ring.place(index[0], Math.floorMod(index[1] - index[2] + count / 2, size)));
    return Multiplying.shaped(
        turned.times(shifts.shaped(List.of(shifts.size(0), count, 1))), application);
  }
}
