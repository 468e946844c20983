package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes random networks as text, the same for the same seed.
 *
 * <p>They have what is easily drawn wrongly: signs, constants, weights inside expressions, operands
 * whose order matters, several outputs, two axes, boundaries, choices, unequal powers.
 */
final class RandomTexts {
  private static final int DEEP = 3;

  private final SplittableRandom random;
  private final List<String> values = new ArrayList<>(List.of("x"));
  private final StringBuilder weights = new StringBuilder();
  private int counted;

  private RandomTexts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static String of(long seed) {
    return new RandomTexts(seed).text(seed);
  }

  private String text(long seed) {
    StringBuilder equations = new StringBuilder();
    int count = 3 + random.nextInt(5);
    for (int i = 1; i <= count; i++) {
      equations.append(equation("v" + i));
    }
    String last = values.get(values.size() - 1);
    return """
    block Pair {
      input a, b : [n]
      output p, q : [n]

      p = tanh(a) - b
      q = a / (1 + b ^ 2)
    }
    network Rich%d {
      input x[t] : [3]
      input k[s] : [3]
      output y[t] : [3]

    %s
    %s  y = %s
    }
    """
        .formatted(seed, weights, equations, "tanh(" + last + ")");
  }

  private String equation(String name) {
    String line =
        switch (random.nextInt(8)) {
          case 0 -> name + ", u" + name + " = Pair(" + any() + ", " + any() + ")";
          case 1 -> name + " = sum[s](softmax[s](k @ " + any() + ") * k)";
          case 2 -> {
            String state = weight("W", "[3, 3]") + " @ " + name + "[t" + shift() + "]";
            yield name + " = tanh(" + expression(1) + sign() + state + ")";
          }
          case 3 -> {
            String start = weight("w", "[3]");
            yield name + " = " + name + "[t-1] * 0.5 - " + any() + "\n  " + name + "[0] = " + start;
          }
          default -> name + " = " + expression(DEEP);
        };
    values.add(name);
    return "  " + line + "\n";
  }

  private String shift() {
    return random.nextBoolean() ? "-1" : "-2";
  }

  private String sign() {
    return random.nextBoolean() ? " + " : " - ";
  }

  private String any() {
    return values.get(random.nextInt(values.size()));
  }

  private String weight(String letter, String shape) {
    String name = letter + "_" + ++counted;
    String kind = random.nextInt(4) == 0 ? "fixed" : "weights";
    weights.append("  ").append(kind).append(' ').append(name).append(" : ").append(shape);
    weights.append(" ~ normal(0, 1)\n");
    return name;
  }

  private String number() {
    return List.of("0.5", "2", "0.1", "3").get(random.nextInt(4));
  }

  private String expression(int depth) {
    if (depth == 0) {
      return random.nextInt(3) == 0 ? weight("w", "[3]") : any();
    }
    String one = expression(depth - 1);
    return switch (random.nextInt(12)) {
      case 0 -> "(" + one + " + " + expression(depth - 1) + ")";
      case 1 -> "(" + one + " - " + expression(depth - 1) + ")";
      case 2 -> "(1 - " + one + ")";
      case 3 -> "(" + one + ") * " + expression(0);
      case 4 -> "(" + one + ") / (" + number() + " + " + expression(0) + " ^ 2)";
      case 5 -> "where(" + one + " > " + expression(0) + ", " + any() + ", " + expression(0) + ")";
      case 6 -> "tanh(" + one + ")";
      case 7 -> weight("W", "[3, 3]") + " @ (" + one + ")";
      case 8 -> number() + " * (" + one + ")";
      case 9 -> "(-(" + one + "))";
      case 10 ->
          "sigmoid(" + weight("W", "[3, 3]") + " @ " + any() + sign() + weight("b", "[3]") + ")";
      default -> "(" + one + ") ^ " + (random.nextBoolean() ? "2" : "3");
    };
  }
}
