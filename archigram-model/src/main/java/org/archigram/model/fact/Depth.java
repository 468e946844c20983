package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** Finds recurrence over depth: copies of a stack that hand a state through the same weights. */
final class Depth {
  private final Flow around;
  private final Call call;
  private final Block body;
  private final Flow inner;

  private Depth(Flow around, Call call, Flow inner) {
    this.around = around;
    this.call = call;
    this.body = inner.axes().scope().block();
    this.inner = inner;
  }

  /** The instances and weights from around a stack that its state passes in every copy. */
  static List<String> shared(Flow around, String call, Flow inner) {
    return inner.axes().scope().isStack()
        ? around
            .axes()
            .scope()
            .call(call)
            .map(found -> new Depth(around, found, inner).shared())
            .orElse(List.of())
        : List.of();
  }

  private List<String> shared() {
    List<Reading> all = new ArrayList<>(inner.readings());
    for (Block.Output output : body.outputs()) {
      output.carried().ifPresent(next -> all.add(Flow.reading(next, output.ref(), List.of())));
    }
    Set<String> names = new LinkedHashSet<>();
    Reading.cycles(all).keySet().forEach(values -> passed(values, names));
    return List.copyOf(names);
  }

  private void passed(List<String> cycle, Set<String> names) {
    boolean handsOn =
        body.outputs().stream().anyMatch(o -> o.carried().filter(cycle::contains).isPresent());
    if (!handsOn) {
      return;
    }
    for (Value value : body.values()) {
      if (cycle.contains(value.id())) {
        if (value.definition() instanceof Definition.Result result) {
          body.calls().stream()
              .filter(made -> made.id().equals(result.call()) && hasWeights(made))
              .forEach(made -> names.add(made.instance()));
        } else if (value.definition() instanceof Definition.Apply apply) {
          apply.arguments().stream().filter(this::isOuterWeight).forEach(r -> names.add(r.value()));
        }
      }
    }
  }

  /** Whether a call uses weights of a block around the stack. */
  private boolean hasWeights(Call made) {
    return made.level() > 0
        && inner.axes().scope().inside(made).map(Scope::block).filter(Depth::owns).isPresent();
  }

  private static boolean owns(Block block) {
    return block.within().stream().anyMatch(inner -> !inner.weights().isEmpty());
  }

  /** Whether the body reads a weight that the block around it owns. */
  private boolean isOuterWeight(Ref ref) {
    for (int i = 0; i < body.inputs().size() && i < call.arguments().size(); i++) {
      if (body.inputs().get(i).id().equals(ref.value())) {
        return around
            .axes()
            .scope()
            .value(call.arguments().get(i).value())
            .filter(value -> value.definition() instanceof Definition.Weight)
            .isPresent();
      }
    }
    return false;
  }
}
