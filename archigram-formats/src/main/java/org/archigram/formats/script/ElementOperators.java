package org.archigram.formats.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.formats.onnx.file.Elements;

/** Operators that work element by element. */
final class ElementOperators {
  private static final Map<String, String> ONE =
      Map.ofEntries(
          Map.entry("Relu", "torch.relu(%s)"),
          Map.entry("Sigmoid", "torch.sigmoid(%s)"),
          Map.entry("Tanh", "torch.tanh(%s)"),
          Map.entry("Softplus", "torch.log(1 + torch.exp(-torch.abs(%1$s))) + torch.relu(%1$s)"),
          Map.entry("Softsign", "(%1$s / (1 + torch.abs(%1$s)))"),
          Map.entry(
              "Mish",
              "(%1$s * torch.tanh(torch.log1p(torch.exp(-torch.abs(%1$s))) + torch.relu(%1$s)))"),
          Map.entry("HardSwish", "(%1$s * torch.clamp(%1$s / 6 + 0.5, 0.0, 1.0))"),
          Map.entry("Exp", "torch.exp(%s)"),
          Map.entry("Log", "torch.log(%s)"),
          Map.entry("Sqrt", "torch.sqrt(%s)"),
          Map.entry("Abs", "torch.abs(%s)"),
          Map.entry("Neg", "(-%s)"),
          Map.entry("Reciprocal", "torch.reciprocal(%s)"),
          Map.entry("Floor", "torch.floor(%s)"),
          Map.entry("Ceil", "torch.ceil(%s)"),
          Map.entry("Round", "torch.round(%s)"),
          Map.entry("Sign", "torch.sign(%s)"),
          Map.entry("Erf", "torch.erf(%s)"),
          Map.entry("Sin", "torch.sin(%s)"),
          Map.entry("Cos", "torch.cos(%s)"),
          Map.entry("Tan", "torch.tan(%s)"),
          Map.entry("Asin", "torch.asin(%s)"),
          Map.entry("Acos", "torch.acos(%s)"),
          Map.entry("Atan", "torch.atan(%s)"),
          Map.entry("Sinh", "torch.sinh(%s)"),
          Map.entry("Cosh", "torch.cosh(%s)"),
          Map.entry("Asinh", "torch.asinh(%s)"),
          Map.entry("Acosh", "torch.acosh(%s)"),
          Map.entry("Atanh", "torch.atanh(%s)"),
          Map.entry("Not", "torch.logical_not(%s)"),
          Map.entry("IsNaN", "torch.isnan(%s)"),
          Map.entry("Identity", "%s"));

  private static final Map<String, String> TWO =
      Map.ofEntries(
          Map.entry("Add", "(%s + %s)"),
          Map.entry("Sub", "(%s - %s)"),
          Map.entry("Mul", "(%s * %s)"),
          Map.entry("Div", "self.m_div(%s, %s)"),
          Map.entry("Pow", "self.m_pow(%s, %s)"),
          Map.entry("And", "torch.logical_and(%s, %s)"),
          Map.entry("Or", "torch.logical_or(%s, %s)"),
          Map.entry("Xor", "torch.logical_xor(%s, %s)"),
          Map.entry("Equal", "torch.eq(%s, %s)"),
          Map.entry("Greater", "torch.gt(%s, %s)"),
          Map.entry("GreaterOrEqual", "torch.ge(%s, %s)"),
          Map.entry("Less", "torch.lt(%s, %s)"),
          Map.entry("LessOrEqual", "torch.le(%s, %s)"));

  private static final Map<String, String> MANY =
      Map.of(
          "Sum", "(%s + %s)",
          "Min", "torch.minimum(%s, %s)",
          "Max", "torch.maximum(%s, %s)");

  private ElementOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    ONE.forEach((name, text) -> all.put(name, call -> text.formatted(call.in(0))));
    TWO.forEach((name, text) -> all.put(name, call -> text.formatted(call.in(0), call.in(1))));
    MANY.forEach((name, text) -> all.put(name, call -> chained(call, text)));
    all.put("Mean", c -> "(" + chained(c, "(%s + %s)") + " / " + c.all().size() + ")");
    all.put("LeakyRelu", c -> scaled(c, "self.m_prelu(%s, torch.tensor(%s))", "alpha", 0.01));
    all.put("Elu", c -> scaled(c, "self.m_elu(%s, %s, 1.0)", "alpha", 1));
    all.put("Celu", c -> scaled(c, "torch.celu(%s, %s)", "alpha", 1));
    all.put("ThresholdedRelu", c -> scaled(c, "self.m_threshold(%s, %s)", "alpha", 1));
    all.put("Swish", c -> scaled(c, "self.m_swish(%s, %s)", "alpha", 1));
    all.put("PRelu", ElementOperators::sloped);
    all.put("Selu", ElementOperators::selu);
    all.put("HardSigmoid", ElementOperators::hardSigmoid);
    all.put("Gelu", ElementOperators::gelu);
    all.put("Clip", ElementOperators::clip);
    all.put("Mod", ElementOperators::mod);
    all.put("Where", c -> "torch.where(" + String.join(", ", c.all()) + ")");
    all.put("Cast", c -> cast(c, c.in(0), c.node.integer("to", 1)));
    all.put("CastLike", c -> cast(c, c.in(0), c.node.in(1).element()));
    all.put("Dropout", ElementOperators::kept);
  }

  private static String chained(Call call, String text) throws UnknownOperator {
    List<String> all = call.all();
    if (all.isEmpty()) {
      throw call.refusal("without inputs");
    }
    String result = all.get(0);
    for (String next : all.subList(1, all.size())) {
      String sum = call.body().fresh();
      call.line(sum + " = " + text.formatted(result, next));
      result = sum;
    }
    return result;
  }

  private static String scaled(Call call, String text, String setting, double usual)
      throws UnknownOperator {
    return text.formatted(call.in(0), call.real(setting, usual));
  }

  /** Before version 7, one slope for each channel needed no more dimensions. */
  private static String sloped(Call call) throws UnknownOperator {
    String slope = call.in(1);
    String shaped =
        call.node.opset < 7 ? "self.m_along(%s, %s, 1)".formatted(slope, call.in(0)) : slope;
    return "self.m_prelu(%s, %s)".formatted(call.in(0), shaped);
  }

  /** Nothing is dropped when a network is used. */
  private static String kept(Call call) throws UnknownOperator {
    if (call.node.has(2) && call.node.in(2).number().map(on -> on != 0).orElse(true)) {
      throw call.refusal("that is still training");
    }
    List<String> names = call.names();
    call.line(names.get(0) + " = " + call.in(0));
    if (names.size() > 1) {
      call.line("%s = torch.ones_like(%s) != 0".formatted(names.get(1), call.in(0)));
    }
    return Operators.DONE;
  }

  private static String selu(Call call) throws UnknownOperator {
    String alpha = call.real("alpha", 1.6732631921768188);
    String gamma = call.real("gamma", 1.0507010221481323);
    return "self.m_elu(%s, %s, %s)".formatted(call.in(0), alpha, gamma);
  }

  private static String hardSigmoid(Call call) throws UnknownOperator {
    String alpha = call.real("alpha", 0.2);
    String beta = call.real("beta", 0.5);
    return "torch.clamp(%s * %s + %s, 0.0, 1.0)".formatted(call.in(0), alpha, beta);
  }

  private static String gelu(Call call) throws UnknownOperator {
    String x = call.in(0);
    return call.word("approximate", "none", Set.of("none", "tanh")).equals("tanh")
        ? "self.m_gelu_tanh(" + x + ")"
        : "(0.5 * %1$s * (1 + torch.erf(%1$s * 0.7071067811865476)))".formatted(x);
  }

  /** Bounds are settings in older files. */
  private static String clip(Call call) throws UnknownOperator {
    String result = call.in(0);
    if (call.node.has(1)) {
      result = "torch.maximum(%s, %s)".formatted(result, call.in(1));
    } else if (call.node.attribute("min").isPresent()) {
      result = "torch.clamp_min(%s, %s)".formatted(result, call.real("min", 0));
    }
    if (call.node.has(2)) {
      result = "torch.minimum(%s, %s)".formatted(result, call.in(2));
    } else if (call.node.attribute("max").isPresent()) {
      result = "torch.clamp_max(%s, %s)".formatted(result, call.real("max", 0));
    }
    return result;
  }

  private static String mod(Call call) throws UnknownOperator {
    String name = call.node.integer("fmod", 0) == 0 ? "remainder" : "fmod";
    return "torch.%s(%s, %s)".formatted(name, call.in(0), call.in(1));
  }

  /**
   * A value as one of another type.
   *
   * <p>All real numbers are of one precision here, and all whole ones of 64 bits: a cast rounds as
   * the narrow type would, and what is computed after it does not.
   */
  static String cast(Call call, String value, long element) throws UnknownOperator {
    return switch ((int) element) {
      case Elements.FLOAT, Elements.DOUBLE -> value + ".float()";
      case Elements.FLOAT16 -> value + ".to(5).float()";
      case Elements.BFLOAT16 -> value + ".to(15).float()";
      case Elements.BOOL -> "(" + value + " != 0)";
      case Elements.UINT8 -> value + ".to(0).long()";
      case Elements.INT8 -> value + ".to(1).long()";
      case Elements.INT16 -> value + ".to(2).long()";
      case Elements.INT32 -> value + ".to(3).long()";
      case Elements.INT64 -> value + ".long()";
      default -> throw call.refusal("to a type of this kind");
    };
  }
}
