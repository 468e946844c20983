package org.archigram.formats.script;

import java.util.List;
import java.util.Map;

/** Operators that sum up dimensions. */
final class ReducingOperators {
  private static final Map<String, String> ALL =
      Map.of(
          "ReduceSum", "torch.sum(%s, %s, %s)",
          "ReduceMean", "torch.mean(%s, %s, %s)",
          "ReduceMax", "torch.amax(%s, %s, %s)",
          "ReduceMin", "torch.amin(%s, %s, %s)",
          "ReduceProd", "self.m_prod(%s, %s, %s)",
          "ReduceL2", "torch.sqrt(torch.sum(torch.square(%s), %s, %s))",
          "ReduceL1", "torch.sum(torch.abs(%s), %s, %s)",
          "ReduceSumSquare", "torch.sum(torch.square(%s), %s, %s)",
          "ReduceLogSum", "torch.log(torch.sum(%s, %s, %s))",
          "ReduceLogSumExp", "torch.logsumexp(%s, %s, %s)");

  private ReducingOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    ALL.forEach((name, text) -> all.put(name, call -> reduced(call, text)));
  }

  private static String reduced(Call call, String text) throws UnknownOperator {
    boolean given = call.node.has(1) || call.node.integers("axes").isPresent();
    if (!given && call.node.integer("noop_with_empty_axes", 0) != 0) {
      return call.in(0);
    }
    boolean none = call.node.integers("axes", 1).map(List::isEmpty).orElse(true);
    if (given && none && call.node.integer("noop_with_empty_axes", 0) != 0) {
      throw call.refusal("with dimensions that data tells");
    }
    String every = "self.m_dims(" + call.in(0) + ")";
    String axes = !given ? every : "self.m_or(%s, %s)".formatted(call.list("axes", 1), every);
    return text.formatted(call.in(0), axes, call.bool("keepdims", 1));
  }
}
