package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Attributes;
import org.archigram.model.operator.Operators;

/** What the operators of ONNX mean in the words of the model. */
final class Meanings {
  /** Operators of the same meaning that have no settings, by the name in the catalogue. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("Relu", "relu"),
          Map.entry("Sigmoid", "sigmoid"),
          Map.entry("Tanh", "tanh"),
          Map.entry("Softplus", "softplus"),
          Map.entry("Softsign", "softsign"),
          Map.entry("Exp", "exp"),
          Map.entry("Log", "log"),
          Map.entry("Sqrt", "sqrt"),
          Map.entry("Abs", "abs"),
          Map.entry("Sign", "sign"),
          Map.entry("Sin", "sin"),
          Map.entry("Cos", "cos"),
          Map.entry("Floor", "floor"),
          Map.entry("Erf", "erf"),
          Map.entry("Gelu", "gelu"),
          Map.entry("HardSigmoid", "hard_sigmoid"),
          Map.entry("Neg", "neg"),
          Map.entry("Reciprocal", "reciprocal"),
          Map.entry("Sub", "sub"),
          Map.entry("Less", "less"),
          Map.entry("LessOrEqual", "at_most"),
          Map.entry("Greater", "greater"),
          Map.entry("GreaterOrEqual", "at_least"),
          Map.entry("Equal", "equal"),
          Map.entry("Where", "where"));

  /** Operators of two or more values that are applied to one after the other. */
  private static final Map<String, String> CHAINED =
      Map.of(
          "Add", "add", "Mul", "mul", "Div", "div", "Sum", "add", "Min", "minimum", "Max",
          "maximum");

  /** Operators that mean nothing with fewer inputs than this; else it is one. */
  private static final Map<String, Integer> LEAST =
      Map.ofEntries(
          Map.entry("Conv", 2),
          Map.entry("ConvTranspose", 2),
          Map.entry("MatMul", 2),
          Map.entry("Gemm", 2),
          Map.entry("Gather", 2),
          Map.entry("Pow", 2),
          Map.entry("LSTM", 3),
          Map.entry("GRU", 3),
          Map.entry("RNN", 3));

  /** Operators that mean the same in other sets, too. */
  private static final Set<String> EVERYWHERE = Set.of("Gelu", "DynamicQuantizeLSTM");

  private static final Map<String, Consumer<Writing>> MEANINGS = meanings();

  private Meanings() {}

  private static Map<String, Consumer<Writing>> meanings() {
    Map<String, Consumer<Writing>> all = new LinkedHashMap<>();
    PLAIN.forEach((name, own) -> all.put(name, writing -> plain(writing, own)));
    CHAINED.forEach((name, own) -> all.put(name, writing -> chained(writing, own)));
    all.put("Pow", Meanings::power);
    all.put("Elu", w -> setting(w, "elu", "alpha", w.node.real("alpha", 1), 1));
    all.put("LeakyRelu", w -> setting(w, "leaky_relu", "slope", w.node.real("alpha", 0.01), -1));
    all.put("Clip", Meanings::clipped);
    LayerMeanings.add(all);
    ArrangedMeanings.add(all);
    return all;
  }

  /** Writes what a node means. */
  static void write(Writing writing) {
    OnnxFile.Node node = writing.node.node;
    Consumer<Writing> known = MEANINGS.get(node.operator());
    boolean same = node.standard() || EVERYWHERE.contains(node.operator());
    if (known != null && same && isComplete(writing)) {
      known.accept(writing);
    } else {
      foreign(writing, writing.all(0, node.inputs().size(), "W"));
    }
  }

  private static boolean isComplete(Writing writing) {
    String operator = writing.node.node.operator();
    String plain = PLAIN.get(operator);
    int least =
        plain == null
            ? LEAST.getOrDefault(operator, 1)
            : Operators.named(plain).signature().least();
    return IntStream.range(0, least).allMatch(writing.node::has);
  }

  /** An operator that the catalogue does not know, under its own name. */
  static void foreign(Writing writing, List<Argument> arguments) {
    OnnxFile.Node node = writing.node.node;
    Argument first =
        writing.apply(Operators.foreign(node.qualified()), Settings.foreign(node), arguments);
    writing.result(0, first);
  }

  private static void plain(Writing writing, String operator) {
    List<Argument> arguments = writing.all(0, writing.node.node.inputs().size(), "w");
    writing.result(0, writing.apply(Own.named(operator), Attributes.NONE, arguments));
  }

  private static void chained(Writing writing, String operator) {
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < writing.node.node.inputs().size(); i++) {
      if (writing.node.has(i)) {
        arguments.add(writing.in(i, isBias(writing, operator, i) ? "b" : "w"));
      }
    }
    Argument result = arguments.get(0);
    for (Argument next : arguments.subList(1, arguments.size())) {
      result = writing.apply(operator, Attributes.NONE, result, next);
    }
    writing.result(0, result);
  }

  /** One number that is added to just one channel is a bias, and no number of the computation. */
  private static boolean isBias(Writing writing, String operator, int position) {
    return operator.equals("add")
        && writing.node.in(position).rank() == 1
        && writing.node.in(position).number().isPresent()
        && hasOneChannel(writing);
  }

  private static boolean hasOneChannel(Writing writing) {
    return writing
        .outcome()
        .filter(shape -> !shape.isEmpty())
        .map(shape -> shape.get(shape.size() - 1).is(1))
        .orElse(false);
  }

  private static void power(Writing writing) {
    boolean square = writing.node.in(1).number().map(exponent -> exponent == 2).orElse(false);
    writing.result(
        0,
        square
            ? writing.apply("square", Attributes.NONE, writing.in(0, "w"))
            : writing.apply("pow", Attributes.NONE, writing.in(0, "w"), writing.in(1, "w")));
  }

  private static void setting(
      Writing writing, String operator, String name, double value, double usual) {
    Attributes settings = new Settings().number(name, value, usual).done();
    writing.result(0, writing.apply(operator, settings, writing.in(0, "w")));
  }

  private static void clipped(Writing writing) {
    Applied node = writing.node;
    Settings settings = new Settings();
    bound(node, "min", 1).forEach(low -> settings.number("low", low, Double.NaN));
    bound(node, "max", 2).forEach(high -> settings.number("high", high, Double.NaN));
    List<Argument> arguments = new ArrayList<>(List.of(writing.in(0, "w")));
    for (int i = 1; i <= 2; i++) {
      if (node.has(i) && node.in(i).number().isEmpty()) {
        arguments.add(writing.in(i, "w"));
      }
    }
    writing.result(0, writing.apply(Own.named("clip"), settings.done(), arguments));
  }

  private static List<Double> bound(Applied node, String attribute, int position) {
    if (node.has(position)) {
      return node.in(position).number().stream().toList();
    }
    return node.attribute(attribute).isPresent() ? List.of(node.real(attribute, 0)) : List.of();
  }
}
