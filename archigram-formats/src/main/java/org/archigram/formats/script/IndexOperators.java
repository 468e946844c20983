package org.archigram.formats.script;

import java.util.List;
import java.util.Map;

/** Operators that look numbers up. */
final class IndexOperators {
  private IndexOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    all.put("Gather", c -> indexed(c, "self.m_gather(%s, %s, %s)"));
    all.put("GatherElements", c -> indexed(c, "self.m_gather_elements(%s, %s, %s)"));
    all.put("GatherND", IndexOperators::gatherAll);
    all.put("OneHot", IndexOperators::oneHot);
    all.put("TopK", IndexOperators::largest);
    all.put("NonZero", c -> "torch.nonzero(" + c.in(0) + ").t()");
    all.put("ArgMax", c -> best(c, "argmax"));
    all.put("ArgMin", c -> best(c, "argmin"));
    all.put("CumSum", IndexOperators::cumulative);
  }

  private static String indexed(Call call, String text) throws UnknownOperator {
    return text.formatted(call.in(0), call.in(1), call.node.integer("axis", 0));
  }

  private static String gatherAll(Call call) throws UnknownOperator {
    if (call.node.integer("batch_dims", 0) != 0) {
      throw call.refusal("with dimensions of a batch");
    }
    return "self.m_gather_nd(%s, %s)".formatted(call.in(0), call.in(1));
  }

  private static String oneHot(Call call) throws UnknownOperator {
    return "self.m_one_hot(%s, %s, %s, %s)"
        .formatted(call.in(0), call.in(1), call.in(2), call.node.integer("axis", -1));
  }

  private static String largest(Call call) throws UnknownOperator {
    String count =
        call.node.has(1)
            ? "int(" + call.in(1) + ".item())"
            : String.valueOf(call.node.integer("k", 1));
    List<String> names = call.names();
    String both = call.body().fresh();
    call.line(
        "%s = torch.topk(%s, %s, %s, %s, True)"
            .formatted(
                both, call.in(0), count, call.node.integer("axis", -1), call.bool("largest", 1)));
    for (int i = 0; i < names.size(); i++) {
      call.line("%s = %s[%s]".formatted(names.get(i), both, i));
    }
    return Operators.DONE;
  }

  private static String best(Call call, String name) throws UnknownOperator {
    if (call.node.integer("select_last_index", 0) != 0) {
      throw call.refusal("that takes the last of equals");
    }
    return "torch.%s(%s, %s, %s)"
        .formatted(name, call.in(0), call.node.integer("axis", 0), call.bool("keepdims", 1));
  }

  private static String cumulative(Call call) throws UnknownOperator {
    return "self.m_cumsum(%s, int(%s.item()), %s, %s)"
        .formatted(call.in(0), call.in(1), call.bool("exclusive", 0), call.bool("reverse", 0));
  }
}
