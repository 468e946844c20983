package org.archigram.formats.script;

import java.util.List;
import java.util.Map;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;

/** Products, normalisations and what else layers are made of. */
final class LayerOperators {
  private LayerOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    all.put("MatMul", c -> "torch.matmul(%s, %s)".formatted(c.in(0), c.in(1)));
    all.put("Gemm", LayerOperators::gemm);
    all.put("Einsum", LayerOperators::einsum);
    all.put("Softmax", c -> along(c, "softmax"));
    all.put("LogSoftmax", c -> along(c, "log_softmax"));
    all.put("Hardmax", LayerOperators::hardest);
    all.put("BatchNormalization", LayerOperators::batch);
    all.put("InstanceNormalization", LayerOperators::instance);
    all.put("LayerNormalization", LayerOperators::layer);
    all.put("GroupNormalization", LayerOperators::group);
    all.put("LpNormalization", LayerOperators::length);
    all.put("LRN", LayerOperators::local);
    all.put("QuantizeLinear", LayerOperators::quantized);
    all.put("DequantizeLinear", LayerOperators::dequantized);
  }

  private static String gemm(Call call) throws UnknownOperator {
    String left = call.in(0) + (call.node.integer("transA", 0) == 0 ? "" : ".t()");
    String right = call.in(1) + (call.node.integer("transB", 0) == 0 ? "" : ".t()");
    String product = "torch.matmul(%s, %s)".formatted(left, right);
    double alpha = call.node.real("alpha", 1);
    String scaled = alpha == 1 ? product : product + " * " + Call.real(alpha);
    double beta = call.node.real("beta", 1);
    if (!call.node.has(2) || beta == 0) {
      return scaled;
    }
    return "%s + %s%s".formatted(scaled, call.in(2), beta == 1 ? "" : " * " + Call.real(beta));
  }

  private static String einsum(Call call) throws UnknownOperator {
    String equation = call.node.word("equation", "").replace(" ", "");
    if (!equation.matches("[A-Za-z,.>-]+")) {
      throw call.refusal("with the equation `" + OnnxFile.shown(equation) + "`");
    }
    return "torch.einsum('%s', [%s])".formatted(equation, String.join(", ", call.all()));
  }

  private static long axis(Call call) {
    return call.node.integer("axis", call.node.opset < 13 ? 1 : -1);
  }

  /** Before version 13, all dimensions from the axis on were one. */
  private static String along(Call call, String name) throws UnknownOperator {
    return call.node.opset < 13
        ? "self.m_flat_%s(%s, %s)".formatted(name, call.in(0), axis(call))
        : "torch.%s(%s, %s)".formatted(name, call.in(0), axis(call));
  }

  private static String hardest(Call call) throws UnknownOperator {
    if (call.node.opset < 13) {
      throw call.refusal("before version 13");
    }
    return "self.m_hardmax(%s, %s)".formatted(call.in(0), axis(call));
  }

  private static String batch(Call call) throws UnknownOperator {
    if (call.node.integer("training_mode", 0) != 0) {
      throw call.refusal("that is still training");
    }
    String all = String.join(", ", call.all());
    return "self.m_batch_norm(%s, %s)".formatted(all, call.real("epsilon", 1e-5));
  }

  private static String instance(Call call) throws UnknownOperator {
    String all = String.join(", ", call.all());
    return "torch.instance_norm(%s, None, None, True, 0.0, %s, False)"
        .formatted(all, call.real("epsilon", 1e-5));
  }

  private static String layer(Call call) throws UnknownOperator {
    return "self.m_layer_norm(%s, %s, %s, %s, %s)"
        .formatted(
            call.in(0),
            call.in(1),
            call.in(2, "torch.zeros([1])"),
            call.node.integer("axis", -1),
            call.real("epsilon", 1e-5));
  }

  private static String group(Call call) throws UnknownOperator {
    return "torch.group_norm(%s, %s, %s, %s, %s)"
        .formatted(
            call.in(0),
            call.node.integer("num_groups", 1),
            call.in(1),
            call.in(2),
            call.real("epsilon", 1e-5));
  }

  private static String length(Call call) throws UnknownOperator {
    return "self.m_normalized(%s, %s, %s)"
        .formatted(call.in(0), call.node.integer("p", 2), call.node.integer("axis", -1));
  }

  private static String local(Call call) throws UnknownOperator {
    return "self.m_lrn(%s, %s, %s, %s, %s)"
        .formatted(
            call.in(0),
            call.node.integer("size", 1),
            call.real("alpha", 1e-4),
            call.real("beta", 0.75),
            call.real("bias", 1));
  }

  private static String quantized(Call call) throws UnknownOperator {
    requireBytes(call);
    boolean signed = call.node.in(2).element() == Elements.INT8;
    return "self.m_quantize(%s, %s, %s, %s, %s)"
        .formatted(
            call.in(0),
            call.in(1),
            call.in(2, "torch.zeros([], dtype=4)"),
            call.node.integer("axis", 1),
            signed ? "-128, 127" : "0, 255");
  }

  /** Packed numbers are those of 8 bits, one scale for all of them or along one dimension. */
  private static void requireBytes(Call call) throws UnknownOperator {
    int zero = call.node.has(2) ? call.node.in(2).element() : Elements.UINT8;
    boolean bytes = List.of(Elements.UNKNOWN, Elements.UINT8, Elements.INT8).contains(zero);
    if (!bytes || call.node.integer("output_dtype", 0) != 0) {
      throw call.refusal("to other numbers than those of 8 bits");
    }
    requireNoBlocks(call);
  }

  private static void requireNoBlocks(Call call) throws UnknownOperator {
    if (call.node.integer("block_size", 0) != 0) {
      throw call.refusal("in blocks");
    }
  }

  private static String dequantized(Call call) throws UnknownOperator {
    requireNoBlocks(call);
    return "self.m_dequantize(%s, %s, %s, %s)"
        .formatted(
            call.in(0),
            call.in(1),
            call.in(2, "torch.zeros([], dtype=4)"),
            call.node.integer("axis", 1));
  }
}
