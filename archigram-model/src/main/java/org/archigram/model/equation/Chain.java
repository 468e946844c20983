package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/**
 * Cuts a long chain of functions into steps.
 *
 * <p>Before: {@code dense(tanh(dense(tanh(dense(x)))))}. After: the values at which a step ends,
 * from the inside out; a step begins with a layer.
 */
final class Chain {
  /** A chain of no more functions stays as it is. */
  private static final int SHORT = 5;

  private static final List<String> LETTERS = List.of("a", "e", "g", "q", "r", "v", "w");

  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();

  Chain(Block block) {
    block.values().forEach(value -> values.put(value.id(), value));
    block.calls().forEach(call -> calls.put(call.id(), call));
  }

  /** The letter for the steps of a block. */
  String letter() {
    Set<String> taken = new LinkedHashSet<>();
    values.keySet().forEach(id -> taken.add(id.replaceAll("[_'/].*", "")));
    return LETTERS.stream().filter(letter -> !taken.contains(letter)).findFirst().orElse("step");
  }

  /** The values inside the equation of {@code value} that end a step. */
  List<Value> steps(Value value) {
    List<Value> chain = new ArrayList<>();
    Optional<Value> at = Optional.of(value);
    while (at.isPresent()) {
      chain.add(0, at.get());
      at = inside(at.get());
    }
    List<Value> ends = new ArrayList<>();
    for (int i = 1; i < chain.size() && chain.size() > SHORT; i++) {
      if (chain.get(i).definition() instanceof Definition.Result) {
        ends.add(chain.get(i - 1));
      }
    }
    return ends;
  }

  /** The one value without a name that a value is computed from. */
  private Optional<Value> inside(Value value) {
    List<Ref> arguments = List.of();
    if (value.definition() instanceof Definition.Apply apply) {
      arguments = apply.arguments();
    } else if (value.definition() instanceof Definition.Result result) {
      arguments =
          Optional.ofNullable(calls.get(result.call())).map(Call::arguments).orElse(List.of());
    }
    List<Value> inner = new ArrayList<>();
    for (Ref ref : arguments) {
      Value found = values.get(ref.value());
      if (found != null
          && !(found.definition() instanceof Definition.Constant)
          && !found.named()
          && ref.isCurrent()) {
        inner.add(found);
      }
    }
    return inner.size() == 1 ? Optional.of(inner.get(0)) : Optional.empty();
  }
}
