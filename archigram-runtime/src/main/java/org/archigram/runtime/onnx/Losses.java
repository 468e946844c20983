package org.archigram.runtime.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.archigram.runtime.onnx.file.Attribute;

/** How far something is from what it should be. */
final class Losses {
  private static final double TINY = 1e-12;

  private Losses() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.put("entropy", c -> negative(c, weighted(c.ops(), c.full(0), c.full(0))));
    all.put("cross_entropy", Losses::crossEntropy);
    all.put("binary_cross_entropy", Losses::bernoulli);
    all.put("absolute_error", c -> Products.total(c, c.ops().node("Abs", difference(c))));
    all.put("squared_error", c -> Products.total(c, square(c)));
    all.put("huber", Losses::huber);
    all.put(
        "mean_squared_error",
        c -> {
          int rank = c.argument(0).rank();
          return rank == 0
              ? square(c)
              : c.ops().reduced("ReduceMean", square(c), Call.last(rank), false);
        });
    return all;
  }

  private static String difference(Call c) {
    return c.ops().node("Sub", c.full(0), c.full(1));
  }

  private static String square(Call c) {
    String difference = difference(c);
    return c.ops().node("Mul", difference, difference);
  }

  private static String negative(Call c, String name) {
    return c.ops().node("Neg", Products.total(c, name));
  }

  /** A share times the logarithm of a probability. */
  private static String weighted(Ops ops, String share, String probability) {
    String positive = ops.node("Max", probability, ops.number(TINY));
    return ops.node("Mul", share, ops.node("Log", positive));
  }

  private static String bernoulli(Call c) {
    Ops ops = c.ops();
    String one = ops.number(1);
    String yes = weighted(ops, c.full(1), c.full(0));
    String no = weighted(ops, ops.node("Sub", one, c.full(1)), ops.node("Sub", one, c.full(0)));
    return negative(c, ops.node("Add", yes, no));
  }

  private static String crossEntropy(Call c) {
    Ops ops = c.ops();
    String scores = c.argument(0).name();
    String logarithms = ops.node("LogSoftmax", List.of(scores), Attribute.of("axis", -1));
    int labels = c.argument(1).rank();
    if (labels == c.argument(0).rank()) {
      Term all = c.argument(0).with(logarithms);
      String aligned = ops.full(all, c.leading(), all.rank());
      return negative(c, ops.node("Mul", aligned, c.full(1)));
    }
    String picked = ops.node("Neg", Arranged.picked(c, logarithms));
    return labels == 0 ? picked : ops.reduced("ReduceSum", picked, Call.last(labels), false);
  }

  private static String huber(Call c) {
    Ops ops = c.ops();
    String delta = ops.number(c.real("delta", 1));
    String half = ops.number(0.5);
    String size = ops.node("Abs", difference(c));
    String near = ops.node("Mul", half, square(c));
    String line = ops.node("Sub", size, ops.node("Mul", half, delta));
    String far = ops.node("Mul", delta, line);
    return Products.total(c, ops.node("Where", ops.node("LessOrEqual", size, delta), near, far));
  }
}
