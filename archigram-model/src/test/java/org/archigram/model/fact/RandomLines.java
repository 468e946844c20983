package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Equations that fit together, at random. */
final class RandomLines {
  private RandomLines() {}

  static List<String> of(Random random) {
    List<String> lines = new ArrayList<>(List.of("input x0[t] : [3]", "axis t"));
    List<Integer> widths = new ArrayList<>(List.of(3));
    for (int i = 1; i < 12; i++) {
      int from = random.nextInt(i);
      int kind = random.nextInt(5);
      String delay = random.nextBoolean() ? "[t-1]" : "";
      if (kind < 2) {
        int width = 2 + random.nextInt(9);
        lines.add("weights W%d : [%d, w%d]".formatted(i, width, i));
        lines.add("x%d = tanh(matmul(W%d, x%d%s))".formatted(i, i, from, delay));
        widths.add(width);
      } else if (kind == 2) {
        lines.add("weights b%d : [v%d]".formatted(i, i));
        lines.add("x%d = add(mul(x%d[t-1], sub(1, b%d)), x%d)".formatted(i, i, i, from));
        widths.add(widths.get(from));
      } else if (kind == 3) {
        int other = random.nextInt(i);
        lines.add("x%d = concat(x%d, x%d%s)".formatted(i, from, other, delay));
        widths.add(widths.get(from) + widths.get(other));
      } else {
        lines.add("x%d = sigmoid(x%d%s)".formatted(i, from, delay));
        widths.add(widths.get(from));
      }
    }
    lines.add("output x11");
    return lines;
  }
}
