package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** Finds references to what is not there, in one block. */
final class References {
  private final Scope scope;
  private final List<Problem> problems = new ArrayList<>();

  private References(Scope scope) {
    this.scope = scope;
  }

  static List<Problem> problems(Scope scope) {
    References references = new References(scope);
    references.names();
    scope.values().values().forEach(references::value);
    scope.calls().values().forEach(references::call);
    Block block = scope.block();
    block.outputs().forEach(output -> references.ref(output.ref(), block.place()));
    block
        .boundaries()
        .forEach(
            boundary -> {
              references.ref(boundary.initial(), boundary.place());
              references.ref(Ref.to(boundary.value()), boundary.place());
            });
    block.training().losses().forEach(loss -> references.ref(loss.value(), loss.place()));
    return references.problems;
  }

  private void names() {
    Set<String> seen = new HashSet<>();
    for (Value value : scope.block().values()) {
      if (!seen.add(value.id())) {
        Place first = scope.value(value.id()).map(Value::place).orElse(Place.UNKNOWN);
        problems.add(AxisWording.twice(value, first));
      }
    }
  }

  private void value(Value value) {
    if (value.definition() instanceof Definition.Apply apply) {
      apply.arguments().forEach(ref -> ref(ref, value.place()));
      Operator.Signature signature = apply.operator().signature();
      int count = apply.arguments().size();
      if (count < signature.least() || count > signature.most()) {
        problems.add(AxisWording.values(value, apply));
      }
    } else if (value.definition() instanceof Definition.Result result) {
      scope
          .call(result.call())
          .flatMap(scope::instance)
          .filter(
              i -> i.block().outputs().stream().noneMatch(o -> o.name().equals(result.output())))
          .ifPresent(i -> problems.add(AxisWording.noOutput(value, result, i.block())));
    }
  }

  private void call(Call call) {
    call.arguments().forEach(ref -> ref(ref, call.place()));
    scope
        .instance(call)
        .ifPresentOrElse(
            instance -> {
              if (instance.block().inputs().size() != call.arguments().size()) {
                problems.add(AxisWording.inputs(call, instance.block()));
              }
            },
            () ->
                problems.add(
                    AxisWording.noInstance(
                        call, scope.owner(call).map(Scope::block).orElse(scope.block()))));
  }

  private void ref(Ref ref, Place place) {
    if (scope.value(ref.value()).isEmpty()) {
      problems.add(AxisWording.noValue(ref, scope.block(), place));
    }
  }
}
