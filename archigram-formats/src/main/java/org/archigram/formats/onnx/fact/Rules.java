package org.archigram.formats.onnx.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.model.Size;

/** The shapes of results, operator by operator. */
public final class Rules {

  /** What follows for the results of one node; fewer than it has where nothing follows. */
  @FunctionalInterface
  interface Rule {
    List<Fact> of(Applied node);
  }

  private static final List<String> KEEPING =
      List.of(
          "Relu",
          "Sigmoid",
          "Tanh",
          "Softplus",
          "Softsign",
          "Exp",
          "Log",
          "Sqrt",
          "Abs",
          "Sign",
          "Sin",
          "Cos",
          "Floor",
          "Ceil",
          "Round",
          "Erf",
          "Gelu",
          "Neg",
          "Reciprocal",
          "Elu",
          "Selu",
          "Celu",
          "LeakyRelu",
          "ThresholdedRelu",
          "HardSigmoid",
          "HardSwish",
          "Mish",
          "Clip",
          "PRelu",
          "BatchNormalization",
          "InstanceNormalization",
          "GroupNormalization",
          "Softmax",
          "LayerNormalization",
          "RMSNormalization",
          "LogSoftmax",
          "Hardmax",
          "LRN",
          "LpNormalization",
          "MeanVarianceNormalization",
          "CumSum",
          "Identity",
          "Dropout",
          "Trilu",
          "DequantizeLinear",
          "QuantizeLinear",
          "FastGelu",
          "QuickGelu",
          "BiasGelu",
          "SimplifiedLayerNormalization",
          "SkipLayerNormalization",
          "SkipSimplifiedLayerNormalization");

  private static final List<String> BROADCASTING =
      List.of("Add", "Sub", "Mul", "Div", "Pow", "Min", "Max", "Sum", "Mean", "Mod", "BitShift");

  private static final List<String> COMPARING =
      List.of(
          "Less",
          "LessOrEqual",
          "Greater",
          "GreaterOrEqual",
          "Equal",
          "And",
          "Or",
          "Xor",
          "Not",
          "IsNaN",
          "IsInf");

  private static final Map<String, Rule> RULES = rules();

  private Rules() {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    KEEPING.forEach(name -> rules.put(name, Rules::kept));
    BROADCASTING.forEach(name -> rules.put(name, node -> elementwise(node, 0, -1)));
    COMPARING.forEach(name -> rules.put(name, node -> elementwise(node, 0, Elements.BOOL)));
    rules.put("Where", node -> elementwise(node, 1, -1));
    rules.put("DynamicQuantizeLinear", Rules::quantised);
    WindowRules.add(rules);
    ArrangedRules.add(rules);
    ReducedRules.add(rules);
    return rules;
  }

  /** What follows for the results of {@code node}. */
  public static List<Fact> apply(Applied node) {
    Rule rule = RULES.get(node.node.operator());
    return rule == null ? List.of() : rule.of(node);
  }

  private static List<Fact> kept(Applied node) {
    Fact in = node.in(0);
    int element =
        switch (node.node.operator()) {
          case "DequantizeLinear" -> Elements.FLOAT;
          case "QuantizeLinear" -> 2;
          default -> in.element();
        };
    return List.of(Fact.of(element, in.shape()));
  }

  private static List<Fact> quantised(Applied node) {
    Optional<List<Size>> number = Optional.of(List.of());
    return List.of(Fact.of(2, node.shape(0)), Fact.of(Elements.FLOAT, number), Fact.of(2, number));
  }

  private static List<Fact> elementwise(Applied node, int typed, int element) {
    Optional<List<Size>> shape = node.shape(0);
    for (int i = 1; i < node.node.inputs().size(); i++) {
      Optional<List<Size>> other = node.shape(i);
      shape =
          shape.isPresent() && other.isPresent()
              ? Sizing.broadcast(shape.get(), other.get())
              : Optional.empty();
    }
    return List.of(Fact.of(element < 0 ? node.in(typed).element() : element, shape));
  }
}
