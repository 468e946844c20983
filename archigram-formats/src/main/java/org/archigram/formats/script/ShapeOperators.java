package org.archigram.formats.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;

/** Operators that arrange numbers anew. */
final class ShapeOperators {
  private static final Set<String> PADS = Set.of("constant", "edge", "reflect", "wrap");

  private ShapeOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    all.put("Reshape", ShapeOperators::reshape);
    all.put("Flatten", c -> "self.m_flatten(%s, %s)".formatted(c.in(0), c.node.integer("axis", 1)));
    all.put("Squeeze", ShapeOperators::squeeze);
    all.put("Unsqueeze", c -> "self.m_unsqueeze(%s, %s)".formatted(c.in(0), c.list("axes", 1)));
    all.put("Transpose", ShapeOperators::transpose);
    all.put("Concat", ShapeOperators::concat);
    all.put("Split", ShapeOperators::split);
    all.put("Slice", ShapeOperators::slice);
    all.put("Expand", c -> "self.m_expand(%s, %s)".formatted(c.in(0), c.list("shape", 1)));
    all.put("Tile", c -> "%s.repeat(%s)".formatted(c.in(0), c.list("repeats", 1)));
    all.put("Pad", ShapeOperators::pad);
    all.put("Shape", ShapeOperators::shape);
    all.put("Size", c -> "torch.tensor(%s.numel(), dtype=4)".formatted(c.in(0)));
    all.put("Constant", ShapeOperators::constant);
    all.put("ConstantOfShape", ShapeOperators::filled);
    all.put("Range", c -> "self.m_range(" + String.join(", ", c.all()) + ")");
    all.put("DepthToSpace", ShapeOperators::depthToSpace);
    all.put("SpaceToDepth", ShapeOperators::spaceToDepth);
    all.put("Trilu", ShapeOperators::triangle);
  }

  private static String reshape(Call call) throws UnknownOperator {
    String kept = Call.truth(call.node.integer("allowzero", 0) == 0);
    return "self.m_reshape(%s, %s, %s)".formatted(call.in(0), call.list("shape", 1), kept);
  }

  private static String squeeze(Call call) throws UnknownOperator {
    boolean all = !call.node.has(1) && call.node.integers("axes").isEmpty();
    return all
        ? call.in(0) + ".squeeze()"
        : "self.m_squeeze(%s, %s)".formatted(call.in(0), call.list("axes", 1));
  }

  private static String transpose(Call call) throws UnknownOperator {
    Optional<List<Long>> order = call.node.integers("perm");
    return order.isPresent()
        ? "%s.permute(%s)".formatted(call.in(0), Call.list(order.get()))
        : "self.m_reversed(" + call.in(0) + ")";
  }

  private static String concat(Call call) throws UnknownOperator {
    String parts = String.join(", ", call.all());
    return "torch.cat([%s], %s)".formatted(parts, call.node.integer("axis", 1));
  }

  private static String split(Call call) throws UnknownOperator {
    long axis = call.node.integer("axis", 0);
    List<String> names = call.names();
    boolean given = call.node.has(1) || call.node.integers("split").isPresent();
    String sizes =
        given
            ? call.list("split", 1)
            : "self.m_parts(%s.size(%s), %s)".formatted(call.in(0), axis, names.size());
    String parts = call.body().fresh();
    call.line("%s = torch.split(%s, %s, %s)".formatted(parts, call.in(0), sizes, axis));
    for (int i = 0; i < names.size(); i++) {
      call.line("%s = %s[%s]".formatted(names.get(i), parts, i));
    }
    return Operators.DONE;
  }

  private static String slice(Call call) throws UnknownOperator {
    boolean old = call.node.attribute("starts").isPresent();
    String starts = call.list("starts", 1);
    boolean axes = old ? call.node.attribute("axes").isPresent() : call.node.has(3);
    return "self.m_slice(%s, %s, %s, %s, %s)"
        .formatted(
            call.in(0),
            starts,
            call.list("ends", 2),
            axes ? call.list("axes", 3) : "self.m_upto(" + starts + ")",
            call.node.has(4) ? call.list("steps", 4) : "self.m_ones(" + starts + ")");
  }

  private static String pad(Call call) throws UnknownOperator {
    String mode = call.word("mode", "constant", PADS);
    String pads =
        call.node.attribute("paddings").isPresent()
            ? call.list("paddings", 9)
            : call.list("pads", 1);
    String axes = call.node.has(3) ? call.list("axes", 3) : "self.m_half(" + pads + ")";
    if (mode.equals("constant")) {
      String value = call.node.has(2) ? "float(" + call.in(2) + ".item())" : call.real("value", 0);
      return "self.m_pad(%s, %s, %s, %s)".formatted(call.in(0), pads, axes, value);
    }
    return "self.m_pad_from(%s, %s, %s, '%s')".formatted(call.in(0), pads, axes, mode);
  }

  private static String shape(Call call) throws UnknownOperator {
    return "self.m_shape(%s, %s, %s)"
        .formatted(
            call.in(0),
            call.node.integer("start", 0),
            Call.whole(call.node.integer("end", Long.MAX_VALUE)));
  }

  private static String constant(Call call) throws UnknownOperator {
    for (Map.Entry<String, OnnxFile.Attribute> entry : call.node.node.attributes().entrySet()) {
      OnnxFile.Attribute value = entry.getValue();
      if (value.tensor().isPresent()) {
        OnnxFile.Tensor tensor = value.tensor().get();
        String name = call.node.node.outputs().get(0);
        return call.body().written(tensor.named(name));
      }
      if (Math.max(value.integers().size(), value.reals().size()) > OnnxFile.MOST_NUMBERS) {
        throw call.refusal("of so many numbers in a setting");
      }
      boolean one = entry.getKey().equals("value_int") || entry.getKey().equals("value_float");
      if (!value.integers().isEmpty()) {
        String all = Call.list(value.integers());
        String number = one ? all.substring(1, all.length() - 1) : all;
        return "torch.tensor(" + number + ", dtype=4)";
      }
      if (!value.reals().isEmpty()) {
        String all = Call.reals(value.reals());
        return "torch.tensor(%s)".formatted(one ? all.substring(1, all.length() - 1) : all);
      }
    }
    throw call.refusal("of this kind");
  }

  private static String filled(Call call) throws UnknownOperator {
    Optional<OnnxFile.Tensor> value =
        call.node.attribute("value").flatMap(OnnxFile.Attribute::tensor);
    double number = value.flatMap(OnnxFile.Tensor::first).orElse(0.0);
    if (value.isPresent() && value.get().first().isEmpty()) {
      throw call.refusal("with a value of this type");
    }
    int element = value.map(OnnxFile.Tensor::element).orElse(Elements.FLOAT);
    String shape = call.list("shape", 0);
    return Elements.isReal(element)
        ? "torch.full(%s, %s)".formatted(shape, Call.real(number))
        : ElementOperators.cast(
            call, "torch.full(%s, %s, dtype=4)".formatted(shape, (long) number), element);
  }

  private static String depthToSpace(Call call) throws UnknownOperator {
    boolean rows = call.word("mode", "DCR", Set.of("DCR", "CRD")).equals("CRD");
    return "self.m_to_space(%s, %s, %s)"
        .formatted(call.in(0), call.node.integer("blocksize", 1), Call.truth(rows));
  }

  private static String spaceToDepth(Call call) throws UnknownOperator {
    return "self.m_to_depth(%s, %s)".formatted(call.in(0), call.node.integer("blocksize", 1));
  }

  private static String triangle(Call call) throws UnknownOperator {
    String name = call.node.integer("upper", 1) != 0 ? "triu" : "tril";
    String from = call.node.has(1) ? "int(" + call.in(1) + ".item())" : "0";
    return "torch.%s(%s, %s)".formatted(name, call.in(0), from);
  }

  /** Pads as they are written for all dimensions from the last one on. */
  static String fromLast(List<Long> pads) {
    int half = pads.size() / 2;
    List<Long> turned = new ArrayList<>();
    for (int i = half - 1; i >= 0; i--) {
      Collections.addAll(turned, pads.get(i), pads.get(half + i));
    }
    return Call.list(turned);
  }
}
