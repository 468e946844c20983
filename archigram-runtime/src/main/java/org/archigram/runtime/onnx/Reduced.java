package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.onnx.file.Attribute;

/** Reductions over dimensions: of axes where they run along these, else of the shape. */
final class Reduced {
  private static final Map<String, String> PLAIN =
      Map.of(
          "sum", "ReduceSum",
          "mean", "ReduceMean",
          "max", "ReduceMax",
          "min", "ReduceMin",
          "prod", "ReduceProd",
          "norm", "ReduceL2",
          "logsumexp", "ReduceLogSumExp");

  private static final Set<String> OTHERS = Set.of("variance", "argmax");
  private static final Set<String> KEEPING = Set.of("softmax", "log_softmax", "cumulative_sum");

  private Reduced() {}

  static boolean isReduction(String name) {
    return PLAIN.containsKey(name) || OTHERS.contains(name) || KEEPING.contains(name);
  }

  /** What is left of the argument of a call. */
  static Term of(Call c, List<String> order) {
    List<String> along = c.attributes().axes(Operators.AXES);
    Term argument = c.argument(0);
    if (along.isEmpty()) {
      String text = of(c, argument.name(), dimensions(c, argument));
      return argument.with(text).shaped(c.shape());
    }
    List<String> axes =
        order.stream().filter(a -> argument.axes().contains(a) || along.contains(a)).toList();
    List<String> leading = Term.leading(axes, argument.batched());
    String whole = c.ops().conformed(argument, leading, argument.shape());
    List<Integer> dims = along.stream().map(axes::indexOf).sorted().toList();
    List<String> left = new ArrayList<>(leading);
    if (!KEEPING.contains(c.apply().operator().name())) {
      left.removeAll(along);
    }
    Call spread = c.on(new Term(whole, axes, argument.batched(), argument.shape()));
    return Term.of(of(spread, whole, dims), left, c.shape());
  }

  private static List<Integer> dimensions(Call c, Term argument) {
    int leading = argument.leading().size();
    int rank = argument.rank();
    return c.sizes("dim").orElse(List.of(-1)).stream()
        .map(dim -> leading + (dim < 0 ? dim + rank : dim))
        .sorted()
        .toList();
  }

  private static String of(Call c, String x, List<Integer> dims) {
    String name = c.apply().operator().name();
    String plain = PLAIN.get(name);
    if (plain != null) {
      return c.ops().reduced(plain, x, dims, false);
    }
    return switch (name) {
      case "variance" -> variance(c.ops(), x, dims);
      case "argmax" -> largest(c, x, dims);
      case "cumulative_sum" -> c.ops().node("CumSum", x, c.ops().whole(dims.get(0)));
      default -> shares(c.ops(), x, dims, name.equals("log_softmax"));
    };
  }

  private static String variance(Ops ops, String x, List<Integer> dims) {
    String centred = ops.node("Sub", x, ops.reduced("ReduceMean", x, dims, true));
    return ops.reduced("ReduceMean", ops.node("Mul", centred, centred), dims, false);
  }

  /** The first of the largest, of several dimensions in one row. */
  private static String largest(Call c, String x, List<Integer> dims) {
    Ops ops = c.ops();
    int rank = c.argument(0).leading().size() + c.argument(0).rank();
    String row = x;
    int dim = dims.get(0);
    if (dims.size() > 1) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
      order.removeAll(dims);
      order.addAll(dims);
      dim = rank - dims.size();
      row = ops.reshaped(ops.transposed(x, order), dim, List.of(-1));
    }
    Attribute[] settings = {Attribute.of("axis", dim), Attribute.of("keepdims", 0)};
    return ops.real(ops.node("ArgMax", List.of(row), settings));
  }

  private static String shares(Ops ops, String x, List<Integer> dims, boolean logarithms) {
    if (dims.size() == 1) {
      String type = logarithms ? "LogSoftmax" : "Softmax";
      return ops.node(type, List.of(x), Attribute.of("axis", dims.get(0)));
    }
    String logarithm = ops.node("Sub", x, ops.reduced("ReduceLogSumExp", x, dims, true));
    return logarithms ? logarithm : ops.node("Exp", logarithm);
  }
}
