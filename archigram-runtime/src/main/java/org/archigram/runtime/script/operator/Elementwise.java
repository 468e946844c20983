package org.archigram.runtime.script.operator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Arithmetic and functions of one number. */
final class Elementwise {

  /** What is called in the text as it is in the catalogue. */
  private static final List<String> PLAIN =
      List.of(
          "sigmoid",
          "tanh",
          "relu",
          "softplus",
          "exp",
          "log",
          "abs",
          "square",
          "sign",
          "sin",
          "cos",
          "floor",
          "erf",
          "gelu",
          "reciprocal");

  private Elementwise() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    infix(all, "add", "+");
    infix(all, "sub", "-");
    infix(all, "mul", "*");
    infix(all, "div", "/");
    all.put("pow", c -> "torch.pow(" + c.wide(0) + ", " + c.wide(1) + ")");
    all.put("neg", c -> "(-" + c.tensor(0) + ")");
    all.put("minimum", c -> chosen(c, "<"));
    all.put("maximum", c -> chosen(c, ">"));
    comparison(all, "less", "<");
    comparison(all, "at_most", "<=");
    comparison(all, "greater", ">");
    comparison(all, "at_least", ">=");
    comparison(all, "equal", "==");
    comparison(all, "differs", "!=");
    all.put(
        "where",
        c -> "torch.where(" + c.tensor(0) + " != 0, " + c.tensor(1) + ", " + c.tensor(2) + ")");
    functions(all);
    redirections(all);
    all.put("column_scale", c -> "(" + c.full(0) + " * " + channels(c) + ")");
    all.put("column_shift", c -> "(" + c.full(0) + " + " + channels(c) + ")");
    return all;
  }

  private static void functions(Map<String, Function<Call, String>> all) {
    for (String name : PLAIN) {
      function(all, name, "torch." + name + "(%s)");
    }
    function(all, "softsign", "self.softsign(%s)");
    function(all, "sqrt", "self.root(%s)");
    function(all, "silu", "self.silu(%s)");
    function(all, "hard_sigmoid", "torch.clamp(%s / 6.0 + 0.5, 0.0, 1.0)");
    function(all, "hard_tanh", "torch.clamp(%s, -1.0, 1.0)");
    function(all, "step", "(%s >= 0.0).float()");
    all.put("elu", c -> "torch.elu(" + c.tensor(0) + ", " + c.real("alpha", 1) + ")");
    all.put(
        "leaky_relu", c -> "torch.leaky_relu(" + c.tensor(0) + ", " + c.real("slope", 0.01) + ")");
    all.put("clip", Elementwise::clipped);
  }

  private static String clipped(Call c) {
    String low = c.real("low", -Float.MAX_VALUE);
    return "torch.clamp(" + c.tensor(0) + ", " + low + ", " + c.real("high", Float.MAX_VALUE) + ")";
  }

  private static void redirections(Map<String, Function<Call, String>> all) {
    all.put("spike", c -> "self.spike(" + c.tensor(0) + ", " + c.real("threshold", 1) + ")");
    all.put("stop", c -> c.tensor(0) + ".detach()");
    all.put("reindex", c -> c.tensor(0));
    all.put("reverse_gradient", Elementwise::reversed);
    all.put("decouple", c -> "self.decoupled(" + c.tensor(0) + ", " + c.tensor(1) + ")");
    all.put("straight_through", c -> "self.through(" + c.tensor(0) + ", " + c.tensor(1) + ")");
  }

  private static void infix(Map<String, Function<Call, String>> all, String name, String sign) {
    all.put(
        name,
        c -> {
          boolean numbers = c.argument(0).number() && c.argument(1).number();
          String left = numbers ? c.argument(0).tensor() : c.wide(0);
          return "(" + left + " " + sign + " " + c.wide(1) + ")";
        });
  }

  private static void comparison(
      Map<String, Function<Call, String>> all, String name, String sign) {
    all.put(name, c -> "(" + c.tensor(0) + " " + sign + " " + c.tensor(1) + ").float()");
  }

  private static void function(Map<String, Function<Call, String>> all, String name, String form) {
    all.put(name, c -> form.formatted(c.tensor(0)));
  }

  /** At equals the second is chosen, so that the gradient goes one way. */
  private static String chosen(Call c, String sign) {
    String a = c.tensor(0);
    String b = c.tensor(1);
    return "torch.where(" + a + " " + sign + " " + b + ", " + a + ", " + b + ")";
  }

  /** One number for each channel, before the dimensions of the positions. */
  private static String channels(Call c) {
    return c.full(1) + ".unsqueeze(-1)".repeat(c.argument(0).rank() - 1);
  }

  private static String reversed(Call c) {
    String lambda =
        c.arguments().size() == 2 ? c.tensor(1) : "torch.full([], " + c.real("lambda", 1) + ")";
    return "self.reversed(" + c.tensor(0) + ", " + lambda + ")";
  }
}
