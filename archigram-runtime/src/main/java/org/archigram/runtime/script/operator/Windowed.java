package org.archigram.runtime.script.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Convolutions and pooling, which take one leading dimension. */
final class Windowed {

  private Windowed() {}

  static String convolved(Call c, boolean transposed) {
    Term kernels = c.argument(1);
    if (!kernels.leading().isEmpty()) {
      throw new UnsupportedOperationException(
          "the kernels of " + c.cell().name() + " must be the same for all examples and steps");
    }
    int positions = c.argument(0).rank() - 1;
    if (positions < 1 || kernels.rank() != positions + 2) {
      throw new UnsupportedOperationException(
          "the kernel of " + c.cell().name() + " does not fit what it runs over");
    }
    List<Integer> kernel = kernels.shape().subList(2, kernels.rank());
    Padding padding = Padding.of(c, kernel, ones(positions));
    String input = padding.applied(one(c.argument(0)), "0.0");
    int groups = (int) c.attributes().real("groups", 1);
    String settings = each(c, "stride", ones(positions)) + ", " + padding.built();
    String bias = c.arguments().size() > 2 ? c.argument(2).text() : "None";
    String call =
        transposed
            ? "torch.conv_transpose%sd(%s, %s, %s, %s, %s, %s, %s)"
                .formatted(
                    positions,
                    input,
                    kernels.text(),
                    bias,
                    settings,
                    each(c, "output_pad", zeros(positions)),
                    groups,
                    each(c, "dilation", ones(positions)))
            : "torch.conv%sd(%s, %s, %s, %s, %s, %s)"
                .formatted(
                    positions,
                    input,
                    kernels.text(),
                    bias,
                    settings,
                    each(c, "dilation", ones(positions)),
                    groups);
    return back(call, c);
  }

  static String pooled(Call c, String kind) {
    int positions = c.rank() - 1;
    List<Integer> size = each(c, "size", ones(positions));
    Padding padding = Padding.of(c, size, size);
    boolean max = kind.equals("max");
    String input = padding.applied(one(c.argument(0)), max ? "float('-inf')" : "0.0");
    List<Integer> stride = each(c, "stride", size);
    String call =
        max
            ? "torch.max_pool%sd(%s, %s, %s, %s, %s)"
                .formatted(
                    positions,
                    input,
                    size,
                    stride,
                    padding.built(),
                    each(c, "dilation", ones(positions)))
            : "torch.avg_pool%sd(%s, %s, %s, %s)"
                .formatted(positions, input, size, stride, padding.built());
    if (kind.equals("sum")) {
      call = "(" + call + " * " + (double) size.stream().reduce(1, (a, b) -> a * b) + ")";
    }
    return back(call, c);
  }

  /** The input with exactly one leading dimension. */
  private static String one(Term input) {
    int leading = input.leading().size();
    if (leading == 0) {
      return input.tensor() + ".unsqueeze(0)";
    }
    return leading == 1 ? input.text() : input.text() + ".flatten(0, " + (leading - 1) + ")";
  }

  private static String back(String result, Call c) {
    Term input = c.argument(0);
    int leading = input.leading().size();
    if (leading == 0) {
      return result + ".squeeze(0)";
    }
    return leading == 1
        ? result
        : "self.unflattened(" + result + ", " + input.text() + ", " + leading + ")";
  }

  static List<Integer> each(Call c, String name, List<Integer> otherwise) {
    List<Integer> sizes = c.sizes(name).orElse(new ArrayList<>(otherwise));
    return sizes.size() == otherwise.size()
        ? sizes
        : Collections.nCopies(otherwise.size(), sizes.get(0));
  }

  static List<Integer> ones(int count) {
    return Collections.nCopies(count, 1);
  }

  private static List<Integer> zeros(int count) {
    return Collections.nCopies(count, 0);
  }
}
