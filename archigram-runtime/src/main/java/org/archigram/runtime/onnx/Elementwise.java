package org.archigram.runtime.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.archigram.runtime.onnx.file.Attribute;

/** Arithmetic and functions of one number. */
final class Elementwise {

  /** Operators that ONNX has, too. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("sigmoid", "Sigmoid"),
          Map.entry("tanh", "Tanh"),
          Map.entry("relu", "Relu"),
          Map.entry("softplus", "Softplus"),
          Map.entry("softsign", "Softsign"),
          Map.entry("exp", "Exp"),
          Map.entry("sqrt", "Sqrt"),
          Map.entry("log", "Log"),
          Map.entry("abs", "Abs"),
          Map.entry("sign", "Sign"),
          Map.entry("sin", "Sin"),
          Map.entry("cos", "Cos"),
          Map.entry("floor", "Floor"),
          Map.entry("erf", "Erf"),
          Map.entry("neg", "Neg"),
          Map.entry("reciprocal", "Reciprocal"));

  private static final Map<String, String> OF_TWO =
      Map.of(
          "add", "Add", "sub", "Sub", "mul", "Mul", "div", "Div", "pow", "Pow", "minimum", "Min",
          "maximum", "Max");

  private static final Map<String, String> COMPARING =
      Map.of(
          "less", "Less",
          "at_most", "LessOrEqual",
          "greater", "Greater",
          "at_least", "GreaterOrEqual",
          "equal", "Equal");

  private Elementwise() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    PLAIN.forEach((name, type) -> all.put(name, c -> c.ops().node(type, c.wide(0))));
    OF_TWO.forEach((name, type) -> all.put(name, c -> c.ops().node(type, c.wide(0), c.wide(1))));
    COMPARING.forEach(
        (name, type) -> all.put(name, c -> c.ops().real(c.ops().node(type, c.wide(0), c.wide(1)))));
    all.put(
        "differs",
        c -> {
          String equal = c.ops().node("Equal", c.wide(0), c.wide(1));
          return c.ops().real(c.ops().node("Not", equal));
        });
    all.put(
        "where",
        c -> {
          // what a comparison gave is read as it was, before it became a number
          String condition = c.argument(0).name();
          String truth = c.ops().truth(condition);
          String aligned = c.ops().aligned(c.argument(0).with(truth), c.leading(), c.rank());
          return c.ops().node("Where", aligned, c.wide(1), c.wide(2));
        });
    made(all);
    all.put("clip", Elementwise::clipped);
    all.put("column_scale", c -> c.ops().node("Mul", c.full(0), channels(c)));
    all.put("column_shift", c -> c.ops().node("Add", c.full(0), channels(c)));
    return all;
  }

  private static void made(Map<String, Function<Call, String>> all) {
    all.put("square", c -> c.ops().node("Mul", c.wide(0), c.wide(0)));
    all.put("silu", c -> c.ops().node("Mul", c.wide(0), c.ops().node("Sigmoid", c.wide(0))));
    all.put("gelu", Elementwise::gelu);
    all.put("step", c -> reached(c, 0));
    all.put("spike", c -> reached(c, c.real("threshold", 1)));
    all.put(
        "hard_sigmoid",
        c -> {
          Attribute[] line = {Attribute.of("alpha", 1.0 / 6), Attribute.of("beta", 0.5)};
          return c.ops().node("HardSigmoid", List.of(c.wide(0)), line);
        });
    all.put(
        "hard_tanh", c -> c.ops().node("Clip", c.wide(0), c.ops().number(-1), c.ops().number(1)));
    all.put("elu", c -> bent(c, "Elu", c.real("alpha", 1)));
    all.put("leaky_relu", c -> bent(c, "LeakyRelu", c.real("slope", 0.01)));
  }

  private static String bent(Call c, String type, double alpha) {
    return c.ops().node(type, List.of(c.wide(0)), Attribute.of("alpha", alpha));
  }

  private static String reached(Call c, double threshold) {
    String reached = c.ops().node("GreaterOrEqual", c.wide(0), c.ops().number(threshold));
    return c.ops().real(reached);
  }

  private static String gelu(Call c) {
    Ops ops = c.ops();
    String scaled = ops.node("Mul", c.wide(0), ops.number(Math.sqrt(0.5)));
    String share = ops.node("Add", ops.node("Erf", scaled), ops.number(1));
    String half = ops.node("Mul", c.wide(0), ops.number(0.5));
    return ops.node("Mul", half, share);
  }

  private static String clipped(Call c) {
    double low = c.real("low", -Float.MAX_VALUE);
    double high = c.real("high", Float.MAX_VALUE);
    return c.ops().node("Clip", c.wide(0), c.ops().number(low), c.ops().number(high));
  }

  /** One number for each channel, before the dimensions of the positions. */
  private static String channels(Call c) {
    int first = c.leading().size() + c.argument(1).rank();
    int positions = c.argument(0).rank() - 1;
    List<Integer> added =
        java.util.stream.IntStream.range(first, first + positions).boxed().toList();
    return c.ops().unsqueezed(c.full(1), added);
  }
}
