package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** Finds uses of axes that are not there, in one block. */
final class AxisProblems {
  private final BlockAxes axes;
  private final List<Problem> problems = new ArrayList<>();

  private AxisProblems(BlockAxes axes) {
    this.axes = axes;
  }

  static List<Problem> problems(BlockAxes axes) {
    AxisProblems found = new AxisProblems(axes);
    Block block = axes.scope().block();
    for (Value value : axes.scope().values().values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.arguments().forEach(ref -> found.ref(ref, value.place()));
        found.applied(value, apply);
      }
    }
    block.calls().forEach(found::call);
    block.outputs().forEach(found::output);
    block.boundaries().forEach(boundary -> found.ref(boundary.initial(), boundary.place()));
    block.training().losses().forEach(loss -> found.ref(loss.value(), loss.place()));
    return found.problems;
  }

  private void ref(Ref ref, Place place) {
    for (Ref.Shift shift : ref.shifts()) {
      if (axes.scope().value(ref.value()).isPresent()
          && !axes.of(ref.value()).contains(shift.axis())) {
        problems.add(AxisWording.notCarried(axes, ref, shift, place));
      }
    }
  }

  private void applied(Value value, Definition.Apply apply) {
    Set<String> all = new LinkedHashSet<>();
    apply.arguments().forEach(ref -> all.addAll(axes.of(ref)));
    List<String> carried = List.copyOf(all);
    if (Along.reindexes(apply)) {
      reindexed(value, apply, carried);
    } else if (!apply.arguments().isEmpty()) {
      for (String axis : Along.brackets(apply)) {
        if (!carried.contains(axis)) {
          problems.add(AxisWording.notReduced(axes, value, axis, carried));
        }
      }
    }
  }

  private void reindexed(Value value, Definition.Apply apply, List<String> carried) {
    for (String from : Along.reindexed(apply.attributes(), "from")) {
      if (!carried.contains(from)) {
        problems.add(AxisWording.noAxisToReindex(axes, value, from, carried));
      }
      Optional<Axis> one = axes.scope().block().axis(from);
      for (String to : Along.reindexed(apply.attributes(), "to")) {
        Optional<Axis> other = axes.scope().block().axis(to);
        if (one.isPresent()
            && other.isPresent()
            && !one.get().steps().equals(other.get().steps())) {
          problems.add(AxisWording.otherRange(value, one.get(), other.get()));
        }
      }
    }
  }

  private void output(Block.Output output) {
    ref(output.ref(), axes.scope().block().place());
    Value value = axes.scope().value(output.ref().value()).orElse(null);
    if (value == null || value.declared().isEmpty() || output.carried().isPresent()) {
      return;
    }
    List<String> declared = value.declared().map(Type::axes).orElse(List.of());
    if (!declared.containsAll(axes.of(value.id()))) {
      problems.add(AxisWording.moreThanDeclared(value, declared, axes.of(value.id()), "output"));
    }
  }

  private void call(Call call) {
    call.arguments().forEach(ref -> ref(ref, call.place()));
    BlockAxes callee = axes.inside().get(call.id());
    if (callee == null || callee.scope().isStack()) {
      return;
    }
    AxisBinding binding = AxisBinding.of(call, callee, axes::of);
    binding.unbound().forEach((axis, choices) -> unbound(call, callee, axis, choices));
    call.axes().forEach((axis, caller) -> bound(call, callee, axis, caller));
  }

  private void unbound(Call call, BlockAxes callee, String axis, List<String> choices) {
    Value input =
        callee.scope().block().inputs().stream()
            .filter(v -> v.declared().map(Type::axes).orElse(List.of()).contains(axis))
            .findFirst()
            .orElseThrow();
    problems.add(
        choices.isEmpty()
            ? AxisWording.noAxisToBind(call, callee.scope().block(), input, axis)
            : AxisWording.manyAxesToBind(axes.scope(), call, input, axis, choices));
  }

  private void bound(Call call, BlockAxes callee, String axis, String caller) {
    if (callee.scope().block().axis(axis).isEmpty()) {
      problems.add(AxisWording.wrongBinding(axes.scope(), call, axis, Optional.empty()));
    } else if (call.arguments().stream().noneMatch(ref -> axes.of(ref).contains(caller))) {
      problems.add(AxisWording.wrongBinding(axes.scope(), call, axis, Optional.of(caller)));
    }
  }
}
