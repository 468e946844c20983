package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Suggestions;

/** The wording of problems with names and axes: E0301 to E0310. */
final class AxisWording {
  private AxisWording() {}

  static Problem noValue(Ref ref, Block block, Place place) {
    return nearest(
        Problem.error(
            "E0301", "there is no value `%s` in `%s`".formatted(ref.value(), block.name()), place),
        ref.value(),
        block.values().stream().filter(Value::named).map(Value::id).toList());
  }

  static Problem noInstance(Call call, Block owner) {
    return nearest(
        Problem.error(
            "E0301",
            "there is no instance `%s` in `%s`".formatted(call.instance(), owner.name()),
            call.place()),
        call.instance(),
        owner.instances().stream().map(Instance::name).toList());
  }

  static Problem noOutput(Value value, Definition.Result result, Block callee) {
    String outputs =
        callee.outputs().stream().map(o -> "`" + o.name() + "`").collect(Collectors.joining(", "));
    return nearest(
        Problem.error(
                "E0301",
                "`%s` has no output `%s`".formatted(callee.name(), result.output()),
                value.place())
            .withNote(
                outputs.isEmpty() ? "it has no outputs" : "its outputs are " + outputs,
                callee.place()),
        result.output(),
        callee.outputs().stream().map(Block.Output::name).toList());
  }

  private static Problem nearest(Problem problem, String name, List<String> candidates) {
    return Suggestions.nearest(name, candidates)
        .map(near -> problem.withHelp("did you mean `%s`?".formatted(near)))
        .orElse(problem);
  }

  static Problem twice(Value value, Place first) {
    return Problem.error("E0311", "`%s` is defined twice".formatted(value.id()), value.place())
        .withNote("the first definition is here", first)
        .withHelp("give one of them another name");
  }

  static Problem values(Value value, Definition.Apply apply) {
    Operator.Signature signature = apply.operator().signature();
    String expected =
        signature.least() == signature.most()
            ? count(signature.least(), "value")
            : "at least " + count(signature.least(), "value");
    return Problem.error(
            "E0302",
            "`%s` is given %s"
                .formatted(apply.operator(), count(apply.arguments().size(), "value")),
            value.place())
        .withLabel("expected " + expected);
  }

  static Problem inputs(Call call, Block callee) {
    String names =
        callee.inputs().stream().map(v -> "`" + v.id() + "`").collect(Collectors.joining(", "));
    return Problem.error(
            "E0302",
            "`%s` is called with %s"
                .formatted(callee.name(), count(call.arguments().size(), "value")),
            call.place())
        .withLabel("expected " + count(callee.inputs().size(), "value"))
        .withNote(names.isEmpty() ? "it has no inputs" : "its inputs are " + names, callee.place());
  }

  private static String count(int number, String what) {
    return number == 1 ? "1 " + what : number == 0 ? "no " + what : number + " " + what + "s";
  }

  static Problem notCarried(BlockAxes axes, Ref ref, Ref.Shift shift, Place place) {
    String name = Phrases.text(axes.scope(), Ref.to(ref.value()));
    Problem problem =
        Problem.error(
                "E0303",
                "%s reads a step of `%s`, but `%s` does not run along `%s`"
                    .formatted(Phrases.quoted(axes.scope(), ref), shift.axis(), name, shift.axis()),
                place)
            .withLabel("`%s` has %s".formatted(name, Phrases.axes(axes.of(ref.value()))));
    return origin(axes, ref.value(), problem).withHelp(instead(axes, ref, shift, name));
  }

  private static String instead(BlockAxes axes, Ref ref, Ref.Shift shift, String name) {
    List<String> carried = new ArrayList<>(axes.of(ref.value()));
    if (carried.size() == 1 && shift.from() == Ref.From.CURRENT) {
      Ref.Shift other = new Ref.Shift(carried.get(0), shift.from(), shift.offset());
      return "did you mean `%s`?"
          .formatted(Phrases.text(axes.scope(), new Ref(ref.value(), List.of(other))));
    }
    carried.add(shift.axis());
    return axes.scope()
        .value(ref.value())
        .filter(value -> value.definition() instanceof Definition.Input)
        .flatMap(Value::declared)
        .map(
            type ->
                "write `%s` without an index, or declare `input %s[%s] : %s`"
                    .formatted(name, name, String.join(", ", carried), type.shape()))
        .orElse("write `%s` without an index".formatted(name));
  }

  static Problem notReduced(BlockAxes axes, Value value, String axis, List<String> carried) {
    return Problem.error(
            "E0304",
            "%s runs along `%s`, but its argument does not"
                .formatted(Phrases.quoted(axes.scope(), value), axis),
            value.place())
        .withLabel("the argument has " + Phrases.axes(carried))
        .withHelp(
            carried.isEmpty()
                ? "leave out `[%s]`, or give the argument that axis".formatted(axis)
                : "did you mean `[%s]`?".formatted(carried.get(0)));
  }

  static Problem noAxisToBind(Call call, Block callee, Value input, String axis) {
    return Problem.error(
            "E0305",
            "`%s` runs along `%s`, but what it is given has no axis".formatted(callee.name(), axis),
            call.place())
        .withLabel("no axis for `%s`".formatted(axis))
        .withNote("`%s` has the axis `%s` here".formatted(input.id(), axis), input.place())
        .withHelp("give the argument an axis, for example `input x[%s]`".formatted(axis));
  }

  static Problem manyAxesToBind(
      Scope scope, Call call, Value input, String axis, List<String> choices) {
    return Problem.error(
            "E0306",
            "it is open which axis `%s` of `%s` stands for"
                .formatted(axis, Phrases.layer(scope, call)),
            call.place())
        .withLabel("could be " + Phrases.axes(choices))
        .withNote("`%s` has the axis `%s` here".formatted(input.id(), axis), input.place())
        .withHelp(
            "write the index of the argument, for example `%s(%s[%s])`"
                .formatted(Phrases.layer(scope, call), plainArgument(scope, call), choices.get(0)));
  }

  private static String plainArgument(Scope scope, Call call) {
    return call.arguments().stream()
        .findFirst()
        .filter(ref -> scope.value(ref.value()).filter(Value::named).isPresent())
        .map(ref -> Phrases.text(scope, Ref.to(ref.value())))
        .orElse("x");
  }

  static Problem moreThanDeclared(
      Value value, List<String> declared, List<String> found, String kind) {
    List<String> more = found.stream().filter(axis -> !declared.contains(axis)).toList();
    String type = value.declared().map(Type::shape).map(s -> " : " + s).orElse("");
    return Problem.error(
            "E0307",
            "`%s` is declared with %s, but it runs along %s too"
                .formatted(value.id(), Phrases.axes(declared), Phrases.axes(more)),
            value.place())
        .withLabel("has " + Phrases.axes(found))
        .withHelp(
            "write `%s %s[%s]%s`, or take one step: `%s[last]`"
                .formatted(kind, value.id(), String.join(", ", found), type, value.id()));
  }

  static Problem noAxisToReindex(BlockAxes axes, Value value, String from, List<String> carried) {
    return Problem.error(
            "E0308",
            "%s takes another index for `%s`, which its argument does not have"
                .formatted(Phrases.quoted(axes.scope(), value), from),
            value.place())
        .withLabel("the argument has " + Phrases.axes(carried));
  }

  static Problem otherRange(Value value, Axis from, Axis to) {
    return Problem.error(
            "E0309",
            "`%s` has another range than `%s`".formatted(to.name(), from.name()),
            value.place())
        .withLabel("%s steps, not %s".formatted(to.steps(), from.steps()))
        .withNote("`%s` is declared here".formatted(to.name()), to.place())
        .withHelp("write `axis %s = %s`".formatted(to.name(), from.name()));
  }

  static Problem wrongBinding(Scope scope, Call call, String axis, Optional<String> to) {
    String headline =
        to.map(
                caller ->
                    "`%s` of `%s` is bound to `%s`, which no argument has"
                        .formatted(axis, Phrases.layer(scope, call), caller))
            .orElse("`%s` has no axis `%s`".formatted(Phrases.layer(scope, call), axis));
    return Problem.error("E0310", headline, call.place());
  }

  private static Problem origin(BlockAxes axes, String id, Problem problem) {
    return axes.scope()
        .value(id)
        .map(value -> problem.withNote("`%s` is defined here".formatted(id), value.place()))
        .orElse(problem);
  }
}
