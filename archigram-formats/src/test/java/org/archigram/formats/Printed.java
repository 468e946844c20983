package org.archigram.formats;

import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** An architecture as lines of text, blocks indented in what holds them. */
final class Printed {
  private final StringBuilder text = new StringBuilder();

  private Printed() {}

  static String of(Imported imported) {
    Printed printed = new Printed();
    printed.print(imported.architecture().orElseThrow().root(), "");
    return printed.text.toString();
  }

  private void print(Block block, String indent) {
    for (Value value : block.values()) {
      String type = value.declared().map(t -> " : " + t.shape()).orElse("");
      line(indent, value.id() + type + " = " + written(value.definition()));
    }
    for (Call call : block.calls()) {
      Instance instance = block.instance(call.instance()).orElseThrow();
      String copies = instance.copies().map(count -> " ×" + count).orElse("");
      line(indent, call.id() + names(call.arguments()) + copies + " {" + instance.block().name());
      print(instance.block(), indent + "  ");
      line(indent, "}");
    }
    block.outputs().forEach(output -> line(indent, "→ " + output(output)));
  }

  private static String output(Block.Output output) {
    return output.name()
        + " = "
        + output.ref().value()
        + output.carried().map(input -> ", next " + input).orElse("");
  }

  private static String written(Definition definition) {
    if (definition instanceof Definition.Apply apply) {
      String settings =
          apply.attributes().values().isEmpty() ? "" : " " + apply.attributes().values();
      return apply.operator() + names(apply.arguments()) + settings;
    }
    if (definition instanceof Definition.Result result) {
      return result.call() + "." + result.output();
    }
    if (definition instanceof Definition.Weight weight) {
      return weight.kind() == Definition.Weight.Kind.STORED ? "weight" : weight.kind().name();
    }
    if (definition instanceof Definition.Input input) {
      return "input " + input.role();
    }
    return String.valueOf(((Definition.Constant) definition).number());
  }

  private static String names(List<Ref> refs) {
    return "(" + String.join(", ", refs.stream().map(Ref::value).toList()) + ")";
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }
}
