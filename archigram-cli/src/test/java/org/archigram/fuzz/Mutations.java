package org.archigram.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Damages texts in the ways that people and transmissions do, from a seed. */
final class Mutations {
  private static final List<String> TOKENS =
      List.of(
          "block ",
          "network ",
          "input ",
          "output ",
          "weights ",
          "fixed ",
          "axis ",
          "let ",
          "repeat ",
          "loss ",
          "learn ",
          "minimize ",
          "use ",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "=",
          "~",
          "|>",
          "@",
          "*",
          "+",
          "-",
          "/",
          "^",
          ",",
          ";",
          ":",
          ".",
          "..",
          "t-1",
          "t+1",
          "h[0]",
          "last",
          "sum[t]",
          "softmax",
          "conv",
          "LSTM",
          "dense(10)",
          "1e999",
          "-1",
          "0",
          "9999999999999999999",
          "#",
          "##",
          "\n",
          "\t",
          "\u0000",
          "\u202e",
          "é",
          "𝒩",
          "\ud800",
          "n",
          "m",
          "x",
          "h",
          "W",
          "train(",
          "else");

  private final SplittableRandom random;

  Mutations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** One to four damages. */
  String of(String text) {
    String result = text;
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      result = once(result);
    }
    return result;
  }

  /** Nothing but tokens, in no order. */
  String soup(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size()))).append(' ');
    }
    return text.toString();
  }

  private String once(String text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 ->
          text.substring(0, at) + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(at);
      case 2 -> text.substring(0, end) + text.substring(at);
      case 3 -> text.substring(0, at);
      case 4 -> swappedLines(text);
      default -> text.substring(0, at) + (char) random.nextInt(32, 0x2200) + text.substring(end);
    };
  }

  private String swappedLines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.size() < 2) {
      return text;
    }
    int a = random.nextInt(lines.size());
    int b = random.nextInt(lines.size());
    String kept = lines.get(a);
    lines.set(a, lines.get(b));
    lines.set(b, kept);
    return String.join("\n", lines);
  }
}
