package org.archigram.model.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Ref;

/**
 * The axes of the values of one block, in its own names.
 *
 * @param scope the block
 * @param given what the inputs of a stack's body carry
 * @param values the axes of each value
 * @param bindings for each call, the axis of this block that each axis of the callee stands for
 * @param inside the axes in the block of each call
 */
record BlockAxes(
    Scope scope,
    Map<String, List<String>> given,
    Map<String, List<String>> values,
    Map<String, Map<String, String>> bindings,
    Map<String, BlockAxes> inside) {

  List<String> of(String value) {
    return values.getOrDefault(value, List.of());
  }

  List<String> of(Ref ref) {
    return Along.read(ref, of(ref.value()));
  }

  Map<String, String> binding(String call) {
    return bindings.getOrDefault(call, Map.of());
  }

  /** This block and all that it calls, each once. */
  Set<BlockAxes> all() {
    Set<BlockAxes> seen = new LinkedHashSet<>();
    Deque<BlockAxes> todo = new ArrayDeque<>(List.of(this));
    while (!todo.isEmpty()) {
      BlockAxes next = todo.remove();
      if (seen.add(next)) {
        todo.addAll(next.inside.values());
      }
    }
    return seen;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
