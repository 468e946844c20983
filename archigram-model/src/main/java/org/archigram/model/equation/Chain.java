package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.Collections;
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

  /** A formula of more functions is not read at a glance. */
  private static final int LONGEST = 64;

  private static final List<String> LETTERS = List.of("a", "e", "g", "q", "r", "v", "w");

  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final String letter;

  Chain(Block block) {
    block.values().forEach(value -> values.put(value.id(), value));
    block.calls().forEach(call -> calls.put(call.id(), call));
    Set<String> taken = new LinkedHashSet<>();
    values.keySet().forEach(id -> taken.add(id.replaceAll("[_'/].*", "")));
    letter = LETTERS.stream().filter(one -> !taken.contains(one)).findFirst().orElse("step");
  }

  /** The letter for the steps of a block. */
  String letter() {
    return letter;
  }

  /** The values inside the equation of {@code value} that end a step. */
  List<Value> steps(Value value) {
    List<Value> chain = new ArrayList<>();
    Optional<Value> at = Optional.of(value);
    while (at.isPresent()) {
      chain.add(at.get());
      at = inside(at.get());
    }
    Collections.reverse(chain);
    List<Value> ends = new ArrayList<>();
    int length = 1;
    for (int i = 1; i < chain.size() && chain.size() > SHORT; i++) {
      if (chain.get(i).definition() instanceof Definition.Result || length == LONGEST) {
        ends.add(chain.get(i - 1));
        length = 0;
      }
      length++;
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
