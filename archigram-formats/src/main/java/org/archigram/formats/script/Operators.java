package org.archigram.formats.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.formats.onnx.file.OnnxFile;

/** Writes nodes, each as its operator asks. */
final class Operators {
  /** Operators of another domain that have become standard ones. */
  private static final Set<String> FORMER = Set.of("com.microsoft.Gelu");

  private static final Map<String, Writer> ALL = all();

  /** Writes a node: the text of its only result. */
  @FunctionalInterface
  interface Writer {
    String write(Call call) throws UnknownOperator;
  }

  /** Operators that write their own lines return this. */
  static final String DONE = "";

  private Operators() {}

  private static Map<String, Writer> all() {
    Map<String, Writer> all = new LinkedHashMap<>();
    ElementOperators.add(all);
    ShapeOperators.add(all);
    IndexOperators.add(all);
    ReducingOperators.add(all);
    LayerOperators.add(all);
    WindowOperators.add(all);
    RecurrentOperators.add(all);
    GraphOperators.add(all);
    return all;
  }

  static void write(Call call) throws UnknownOperator {
    OnnxFile.Node node = call.node.node;
    Writer writer = ALL.get(node.operator());
    boolean known = node.standard() || FORMER.contains(node.qualified());
    if (writer == null || !known) {
      throw new UnknownOperator("the operator " + node.qualified() + " does not run yet");
    }
    if (node.outputs().isEmpty()) {
      throw call.refusal("without a result");
    }
    String text = writer.write(call);
    if (text.equals(DONE)) {
      return;
    }
    List<String> outputs = node.outputs();
    for (String other : outputs.subList(Math.min(1, outputs.size()), outputs.size())) {
      if (!other.isEmpty()) {
        throw call.refusal("with a second result");
      }
    }
    call.line(call.names().get(0) + " = " + text);
  }
}
