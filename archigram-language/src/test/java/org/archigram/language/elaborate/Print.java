package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.Architecture;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;

/** Prints a model for a person: the root first, then each block that it contains, once. */
public final class Print {
  private final StringBuilder out = new StringBuilder();
  private final Set<Block> todo = new LinkedHashSet<>();
  private final List<Block> done = new ArrayList<>();

  private Print() {}

  public static String of(Architecture architecture) {
    Print print = new Print();
    print.number(architecture.root());
    while (print.done.size() < print.todo.size()) {
      print.block(List.copyOf(print.todo).get(print.done.size()));
    }
    return print.out.toString();
  }

  private int number(Block block) {
    todo.add(block);
    return List.copyOf(todo).indexOf(block);
  }

  private void block(Block block) {
    String parameters = block.parameters().isEmpty() ? "" : " " + block.parameters();
    int number = number(block);
    line(
        (number == 0 ? "" : "\n")
            + "#"
            + number
            + " "
            + block.kind()
            + " "
            + block.name()
            + parameters);
    done.add(block);
    block.axes().forEach(axis -> line("  axis " + axis.name() + length(axis)));
    block.values().forEach(this::value);
    block.instances().forEach(this::instance);
    block.calls().forEach(this::call);
    for (Block.Output output : block.outputs()) {
      String carried = output.carried().map(input -> " carried to " + input).orElse("");
      line("  output " + output.name() + " = " + ref(output.ref()) + carried);
    }
    for (Block.Boundary boundary : block.boundaries()) {
      line(
          "  boundary "
              + ref(new Ref(boundary.value(), List.of(boundary.at())))
              + " = "
              + ref(boundary.initial()));
    }
    training(block.training());
  }

  private static String length(Axis axis) {
    return axis.length().map(length -> " = 1.." + length).orElse("");
  }

  private void value(Value value) {
    String type = value.declared().map(Print::type).orElse("");
    line("  " + value.id() + type + " = " + definition(value.definition()));
  }

  private static String type(Type type) {
    String axes = type.axes().isEmpty() ? "" : type.axes().toString();
    String element = type.element() instanceof Type.Element.Category ? type.element() + " " : "";
    return axes + " : " + element + type.shape();
  }

  private static String definition(Definition definition) {
    if (definition instanceof Definition.Input input) {
      return "input " + input.role();
    }
    if (definition instanceof Definition.Weight weight) {
      String start = weight.initialiser().map(i -> " ~ " + i).orElse("");
      return (weight.trained() ? "weights" : "fixed") + start;
    }
    if (definition instanceof Definition.Constant constant) {
      return Double.toString(constant.number());
    }
    if (definition instanceof Definition.Result result) {
      return result.call() + "." + result.output();
    }
    Definition.Apply apply = (Definition.Apply) definition;
    String settings =
        apply.attributes().values().entrySet().stream()
            .map(entry -> "; " + entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining());
    return apply.operator().name() + "(" + refs(apply.arguments()) + settings + ")";
  }

  private void instance(Instance instance) {
    String copies = instance.copies().map(n -> " × " + n).orElse("");
    String axis = instance.axis().map(a -> " as " + a).orElse("");
    String named = instance.named() ? "let " : "instance ";
    line("  " + named + instance.name() + " = #" + number(instance.block()) + copies + axis);
  }

  private void call(Call call) {
    String level = call.level() == 0 ? "" : " level " + call.level();
    String axes = call.axes().isEmpty() ? "" : " " + call.axes();
    String of = call.id().equals(call.instance()) ? "" : " of " + call.instance();
    line("  call " + call.id() + of + "(" + refs(call.arguments()) + ")" + level + axes);
  }

  private void training(Training training) {
    training.losses().forEach(l -> line("  loss " + l.name() + " = " + ref(l.value())));
    training.objectives().forEach(o -> line("  minimize " + o.losses() + " over " + o.over()));
    training.rules().forEach(r -> line("  learn " + r.weights() + " by " + r.rule()));
  }

  private static String refs(List<Ref> refs) {
    return refs.stream().map(Print::ref).collect(Collectors.joining(", "));
  }

  private static String ref(Ref ref) {
    String steps =
        ref.shifts().stream().map(Print::shift).collect(Collectors.joining(", ", "[", "]"));
    return ref.value() + (ref.shifts().isEmpty() ? "" : steps);
  }

  private static String shift(Ref.Shift shift) {
    String sign = shift.offset() < 0 ? "" : "+";
    return switch (shift.from()) {
      case CURRENT -> shift.axis() + sign + shift.offset();
      case START -> shift.axis() + "=" + shift.offset();
      case END -> shift.axis() + "=last" + (shift.offset() == 0 ? "" : sign + shift.offset());
    };
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
