package org.archigram.model.fact;

import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** The wording of what is there for nothing: E0601, and W0602 to W0607. */
final class UnusedWording {
  private UnusedWording() {}

  static Problem noOutput(Block block) {
    return Problem.error("E0601", "`%s` has no output".formatted(block.name()), block.place())
        .withLabel("nothing leaves this block")
        .withHelp(
            block.values().stream()
                .filter(v -> v.named() && v.definition() instanceof Definition.Apply)
                .reduce((one, other) -> other)
                .map(last -> "write `output %s`".formatted(Phrases.plain(last.id())))
                .orElse("write `output y`, and an equation for `y`"));
  }

  static Problem value(Value value, Block block) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Weight) {
      return Problem.warning(
              "W0602",
              "the weights `%s` are never used".formatted(Phrases.plain(value.id())),
              value.place())
          .withHelp("use them in an equation, or leave them out");
    }
    if (definition instanceof Definition.Input input && input.role() == Definition.Role.TARGET) {
      return target(value, block);
    }
    if (definition instanceof Definition.Input) {
      return Problem.warning(
              "W0604",
              "the input `%s` of `%s` is never used".formatted(value.id(), block.name()),
              value.place())
          .withHelp("use it in an equation, or leave it out");
    }
    return Problem.warning(
            "W0603",
            "`%s` is computed but never used".formatted(Phrases.plain(value.id())),
            value.place())
        .withHelp("write `output %s`, or leave it out".formatted(value.id()));
  }

  private static Problem target(Value value, Block block) {
    boolean isClass =
        value.declared().filter(t -> t.element() instanceof Type.Element.Category).isPresent();
    String output = block.outputs().stream().findFirst().map(o -> o.name()).orElse("y");
    return Problem.warning(
            "W0604",
            "the target `%s` of `%s` is never used".formatted(value.id(), block.name()),
            value.place())
        .withHelp(
            "write `loss error = %s(%s, %s)`"
                .formatted(isClass ? "cross_entropy" : "mean_squared_error", output, value.id()));
  }

  static Problem instance(Instance instance) {
    return Problem.warning(
            "W0605", "`%s` is never called".formatted(instance.name()), instance.place())
        .withHelp("call it, for example `%s(x)`, or leave it out".formatted(instance.name()));
  }

  static Problem boundary(Block.Boundary boundary) {
    boolean start = boundary.at().from() == Ref.From.START;
    String sign = start ? "-" : "+";
    String axis = boundary.at().axis();
    String value = Phrases.plain(boundary.value());
    return Problem.warning(
            "W0606", "this boundary of `%s` is never read".formatted(value), boundary.place())
        .withLabel("no equation reads `%s[%s%s…]`".formatted(value, axis, sign))
        .withHelp(
            start
                ? "write `%s[%s+1] = …` for what is read after the last step"
                    .formatted(
                        value, new Axis(axis, java.util.Optional.empty(), Place.UNKNOWN).lastStep())
                : "write `%s[0] = …` for what is read before the first step".formatted(value));
  }

  static Problem axis(Axis axis) {
    return Problem.warning(
            "W0607", "nothing runs along the axis `%s`".formatted(axis.name()), axis.place())
        .withHelp(
            "declare a value along it, such as `input x[%s]`, or leave it out"
                .formatted(axis.name()));
  }
}
