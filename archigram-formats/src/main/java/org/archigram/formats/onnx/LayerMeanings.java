package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.model.Attributes;
import org.archigram.model.operator.Operators;

/** What layers with weights, pooling and reductions mean. */
final class LayerMeanings {
  private LayerMeanings() {}

  static void add(Map<String, Consumer<Writing>> all) {
    all.put("Conv", w -> convolved(w, "conv"));
    all.put("ConvTranspose", w -> convolved(w, "conv_transpose"));
    all.put("MatMul", LayerMeanings::product);
    all.put("Gemm", LayerMeanings::gemm);
    all.put("BatchNormalization", w -> normalised(w, "batch_norm", List.of("γ", "β")));
    all.put("LayerNormalization", w -> normalised(w, "layer_norm", List.of("γ", "β")));
    all.put("GroupNormalization", w -> normalised(w, "group_norm", List.of("γ", "β")));
    all.put("InstanceNormalization", w -> normalised(w, "instance_norm", List.of("γ", "β")));
    all.put("MaxPool", w -> pooled(w, "max_pool"));
    all.put("AveragePool", w -> pooled(w, "avg_pool"));
    all.put("GlobalAveragePool", w -> global(w, "global_avg_pool"));
    all.put("GlobalMaxPool", w -> global(w, "global_max_pool"));
    all.put("LSTM", w -> Recurrent.write(w, "LSTM"));
    all.put("GRU", w -> Recurrent.write(w, "GRU"));
    all.put("RNN", w -> Recurrent.write(w, "RNN"));
    all.put("DynamicQuantizeLSTM", w -> Recurrent.write(w, "quantised LSTM"));
    all.put("Softmax", w -> along(w, "softmax"));
    all.put("LogSoftmax", w -> along(w, "log_softmax"));
    Map.of(
            "ReduceMean",
            "mean",
            "ReduceSum",
            "sum",
            "ReduceMax",
            "max",
            "ReduceMin",
            "min",
            "ReduceProd",
            "prod",
            "ReduceL2",
            "norm",
            "ReduceLogSumExp",
            "logsumexp")
        .forEach((name, own) -> all.put(name, w -> reduced(w, own)));
    all.put("ArgMax", LayerMeanings::largest);
  }

  private static void convolved(Writing writing, String operator) {
    Applied node = writing.node;
    int rank = Math.max(0, node.in(1).rank() - 2);
    List<Long> kernel =
        node.integers("kernel_shape")
            .orElseGet(
                () ->
                    node.shape(1).orElse(List.of()).stream()
                        .skip(2)
                        .map(size -> size.known().orElse(0))
                        .toList());
    Settings settings = windows(node, new Settings().sizes("kernel", kernel, -1), rank);
    settings.number("groups", node.integer("group", 1), 1);
    settings.sizes("output_pad", node.integers("output_padding").orElse(List.of()), 0);
    Argument result =
        writing.apply(operator, settings.done(), writing.in(0, "x"), writing.in(1, "W"));
    if (node.has(2)) {
      writing.shaped(writing.outcome());
      result = writing.apply("column_shift", Attributes.NONE, result, writing.in(2, "b"));
    }
    writing.result(0, result);
  }

  /** Stride, padding and dilation, where they are not the usual ones. */
  private static Settings windows(Applied node, Settings settings, int rank) {
    settings.sizes("stride", node.integers("strides").orElse(List.of()), 1);
    String automatic = node.word("auto_pad", "NOTSET");
    if (automatic.startsWith("SAME")) {
      settings.word("pad", "same");
    } else {
      List<Long> pads = node.integers("pads").orElse(Collections.nCopies(2 * rank, 0L));
      int half = pads.size() / 2;
      boolean even = pads.subList(0, half).equals(pads.subList(half, 2 * half));
      settings.sizes("pad", even ? pads.subList(0, half) : pads, 0);
    }
    return settings.sizes("dilation", node.integers("dilations").orElse(List.of()), 1);
  }

  private static void product(Writing writing) {
    writing.result(
        0, writing.apply("matmul", Attributes.NONE, writing.in(0, "W"), writing.in(1, "W")));
  }

  private static void gemm(Writing writing) {
    Applied node = writing.node;
    Argument left = turned(writing, 0, node.integer("transA", 0));
    Argument right = turned(writing, 1, node.integer("transB", 0));
    Argument product = writing.apply("matmul", Attributes.NONE, left, right);
    writing.shaped(writing.outcome());
    Argument result = scaled(writing, product, node.real("alpha", 1));
    boolean biased = node.has(2) && node.real("beta", 1) != 0;
    if (biased) {
      Argument bias = scaled(writing, writing.in(2, "b"), node.real("beta", 1));
      result = writing.apply("add", Attributes.NONE, result, bias);
    }
    writing.result(0, result);
  }

  private static Argument turned(Writing writing, int position, long turned) {
    Argument matrix = writing.in(position, "W");
    if (turned == 0) {
      return matrix;
    }
    Argument other = writing.apply("transpose", Attributes.NONE, matrix);
    writing.shaped(
        writing
            .node
            .shape(position)
            .filter(shape -> shape.size() == 2)
            .map(shape -> List.of(shape.get(1), shape.get(0))));
    return other;
  }

  private static Argument scaled(Writing writing, Argument value, double factor) {
    return factor == 1
        ? value
        : writing.apply("mul", Attributes.NONE, new Argument.Number(factor), value);
  }

  /** Running means and variances are measured, not trained: they are no weights here. */
  private static void normalised(Writing writing, String operator, List<String> symbols) {
    List<Argument> arguments = new ArrayList<>(List.of(writing.in(0, "x")));
    for (int i = 0; i < symbols.size(); i++) {
      if (writing.node.has(i + 1)) {
        arguments.add(writing.in(i + 1, symbols.get(i)));
      }
    }
    Settings settings = new Settings();
    settings.number("groups", writing.node.integer("num_groups", 0), 0);
    writing.result(0, writing.apply(Own.named(operator), settings.done(), arguments));
  }

  private static void pooled(Writing writing, String operator) {
    Applied node = writing.node;
    Settings settings = new Settings();
    settings.sizes("size", node.integers("kernel_shape").orElse(List.of()), -1);
    windows(node, settings, Math.max(0, node.in(0).rank() - 2));
    Argument result = writing.apply(operator, settings.done(), writing.in(0, "x"));
    writing.result(0, result);
    if (node.node.outputs().size() > 1) {
      writing.result(
          1, writing.apply(Operators.foreign("indices"), Attributes.NONE, List.of(result)));
    }
  }

  private static void global(Writing writing, String operator) {
    writing.result(0, writing.apply(operator, Attributes.NONE, writing.in(0, "x")));
  }

  /** Softmax runs along the last dimension, unless it is written otherwise. */
  private static void along(Writing writing, String operator) {
    Applied node = writing.node;
    long axis = node.integer("axis", node.opset < 13 ? 1 : -1);
    int rank = node.in(0).rank();
    boolean last = axis == -1 || (rank > 0 && axis == rank - 1);
    Settings settings = last ? new Settings() : new Settings().number("dim", axis, Double.NaN);
    writing.result(0, writing.apply(operator, settings.done(), writing.in(0, "x")));
  }

  private static void reduced(Writing writing, String operator) {
    Applied node = writing.node;
    Settings settings = new Settings();
    node.integers("axes", 1).ifPresent(axes -> settings.sizes("dim", axes, Long.MIN_VALUE));
    writing.result(0, writing.apply(operator, settings.done(), writing.in(0, "x")));
  }

  private static void largest(Writing writing) {
    Settings settings = new Settings().number("dim", writing.node.integer("axis", 0), Double.NaN);
    writing.result(0, writing.apply("argmax", settings.done(), writing.in(0, "x")));
  }
}
