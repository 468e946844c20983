package org.archigram.runtime.script.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is added around positions.
 *
 * @param before at the beginning of each dimension
 * @param after at its end
 */
record Padding(List<Integer> before, List<Integer> after) {

  static Padding of(Call c, List<Integer> kernel, List<Integer> strideOtherwise) {
    int rank = kernel.size();
    if (c.attributes().word("pad", "").equals("same")) {
      return same(c, kernel, strideOtherwise);
    }
    List<Integer> pad = c.sizes("pad").orElse(new ArrayList<>(List.of(0)));
    if (pad.size() == 2 * rank) {
      return new Padding(pad.subList(0, rank), pad.subList(rank, 2 * rank));
    }
    List<Integer> both = pad.size() == rank ? pad : Collections.nCopies(rank, pad.get(0));
    return new Padding(both, both);
  }

  private static Padding same(Call c, List<Integer> kernel, List<Integer> strideOtherwise) {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    List<Integer> stride = Windowed.each(c, "stride", strideOtherwise);
    List<Integer> dilation = Windowed.each(c, "dilation", Windowed.ones(kernel.size()));
    List<Integer> shape = c.argument(0).shape();
    for (int i = 0; i < kernel.size(); i++) {
      int positions = shape.get(i + 1);
      int places = (positions - 1) / stride.get(i) + 1;
      int reach = (kernel.get(i) - 1) * dilation.get(i) + 1;
      int all = Math.max(0, (places - 1) * stride.get(i) + reach - positions);
      before.add(all / 2);
      after.add(all - all / 2);
    }
    return new Padding(before, after);
  }

  private boolean isEven() {
    return before.equals(after);
  }

  /** What the operation itself can add: the same on both sides. */
  List<Integer> built() {
    return isEven() ? before : Collections.nCopies(before.size(), 0);
  }

  /** The input with what the operation cannot add. */
  String applied(String input, String value) {
    if (isEven()) {
      return input;
    }
    List<Integer> amounts = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      amounts.add(before.get(i));
      amounts.add(after.get(i));
    }
    return "torch.constant_pad_nd(" + input + ", " + amounts + ", " + value + ")";
  }
}
