package org.archigram.model.cost;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;

/** Steps of axes of callers that pass through a block, for each value that they reach. */
final class Passing {
  private final Map<String, Map<String, Size>> reached;

  private Passing(Map<String, Map<String, Size>> reached) {
    this.reached = reached;
  }

  /**
   * Follows steps from the inputs of a block to all that is computed from them.
   *
   * @param inputs for each input the steps of its axes that the block has no name for
   */
  static Passing of(Typed typed, Map<String, Map<String, Size>> inputs) {
    Map<String, Map<String, Size>> reached = new LinkedHashMap<>(inputs);
    boolean more = inputs.values().stream().anyMatch(steps -> !steps.isEmpty());
    while (more) {
      more = false;
      for (Value value : typed.block().values()) {
        Map<String, Size> all = new LinkedHashMap<>(reached.getOrDefault(value.id(), Map.of()));
        int before = all.size();
        for (Ref read : read(typed, value)) {
          all.putAll(reached.getOrDefault(read.value(), Map.of()));
        }
        reached.put(value.id(), all);
        more |= all.size() > before;
      }
    }
    return new Passing(reached);
  }

  private static List<Ref> read(Typed typed, Value value) {
    if (value.definition() instanceof Definition.Apply apply) {
      return apply.arguments();
    }
    if (value.definition() instanceof Definition.Result result) {
      return typed.block().calls().stream()
          .filter(call -> call.id().equals(result.call()))
          .findFirst()
          .map(Call::arguments)
          .orElse(List.of());
    }
    return List.of();
  }

  /** The steps that reach a value, by the axes of the callers. */
  Map<String, Size> of(String value) {
    return reached.getOrDefault(value, Map.of());
  }

  /** The number of combinations of the steps that reach any of some values. */
  Size combinations(Collection<String> values) {
    Map<String, Size> all = new LinkedHashMap<>();
    values.forEach(value -> all.putAll(of(value)));
    return all.values().stream().reduce(Size.ONE, Size::times);
  }
}
