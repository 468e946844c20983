package org.archigram.runtime.onnx;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.archigram.runtime.onnx.file.Attribute;

/** Numbers of mean 0 and variance 1. */
final class Normalised {

  private Normalised() {}

  static Map<String, Function<Call, String>> all() {
    return Map.of(
        "standardize", Normalised::standard,
        "standardize_groups", Normalised::groups,
        "rms_norm", Normalised::meanSquare);
  }

  private static String standard(Call c) {
    if (c.rank() == 0) {
      return c.ops().node("Sub", c.full(0), c.full(0));
    }
    return c.ops()
        .node(
            "LayerNormalization",
            List.of(c.full(0), c.ops().filled(c.shape(), 1)),
            Attribute.of("axis", -c.rank()),
            Attribute.of("epsilon", c.real("epsilon", 1e-5)));
  }

  private static String groups(Call c) {
    int leading = c.leading().size();
    int groups = (int) c.real("groups", 32);
    Ops ops = c.ops();
    String rows = ops.reshaped(c.full(0), leading, List.of(groups, -1));
    String centred = ops.node("Sub", rows, ops.reduced("ReduceMean", rows, List.of(-1), true));
    return ops.reshaped(over(c, centred, 1, c.real("epsilon", 1e-5)), leading, c.shape());
  }

  private static String meanSquare(Call c) {
    return over(c, c.full(0), c.rank(), c.real("epsilon", 1e-6));
  }

  /** Over the root of the mean of the squares of the last dimensions. */
  private static String over(Call c, String name, int rank, double epsilon) {
    Ops ops = c.ops();
    String squares = ops.node("Mul", name, name);
    String mean = rank == 0 ? squares : ops.reduced("ReduceMean", squares, Call.last(rank), true);
    return ops.node("Div", name, ops.node("Sqrt", ops.node("Add", mean, ops.number(epsilon))));
  }

  /** What batch normalisation does with what it knows of each channel. */
  static String known(Call c, String mean, String variance) {
    Ops ops = c.ops();
    double epsilon = c.real("epsilon", 1e-5);
    if (c.rank() > 0 && c.leading().size() == 1) {
      List<Integer> channels = c.shape().subList(0, 1);
      return ops.node(
          "BatchNormalization",
          List.of(c.full(0), ops.filled(channels, 1), ops.filled(channels, 0), mean, variance),
          Attribute.of("epsilon", epsilon));
    }
    List<Integer> column = new java.util.ArrayList<>(Windowed.ones(c.rank()));
    if (c.rank() > 0) {
      column.set(0, c.shape().get(0));
    }
    String spread = ops.node("Sqrt", ops.node("Add", variance, ops.number(epsilon)));
    String centred = ops.node("Sub", c.full(0), ops.reshaped(mean, column));
    return ops.node("Div", centred, ops.reshaped(spread, column));
  }
}
