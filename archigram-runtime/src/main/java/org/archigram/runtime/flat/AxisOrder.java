package org.archigram.runtime.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Type;
import org.archigram.model.Value;

/**
 * The order in which tensors have their axes: that in which inputs and outputs declare them.
 *
 * <p>Axes that no declaration orders stay as they are written in the block.
 */
final class AxisOrder {
  private final Map<String, Set<String>> behind = new LinkedHashMap<>();

  private AxisOrder() {}

  /**
   * The axes in an order that suits all declarations of the root block.
   *
   * @param axes in the order written
   * @throws UnsupportedOperationException if two values declare the same axes in different orders
   */
  static List<String> of(Block root, List<String> axes) {
    AxisOrder order = new AxisOrder();
    for (Value value : outside(root)) {
      order.add(value);
    }
    List<String> sorted = new ArrayList<>();
    for (String axis : axes) {
      order.put(axis, sorted);
    }
    return sorted;
  }

  private static List<Value> outside(Block root) {
    Set<String> outputs = new LinkedHashSet<>();
    root.outputs().forEach(output -> outputs.add(output.ref().value()));
    return root.values().stream()
        .filter(v -> v.definition() instanceof Definition.Input || outputs.contains(v.id()))
        .toList();
  }

  private void add(Value value) {
    List<String> declared = value.declared().map(Type::axes).orElse(List.of());
    for (int i = 1; i < declared.size(); i++) {
      String first = declared.get(i - 1);
      String then = declared.get(i);
      if (isBehind(first, then)) {
        throw new UnsupportedOperationException(
            "`%s[%s]` has its axes in another order than a value before it; declare them alike"
                .formatted(value.id(), String.join(", ", declared)));
      }
      behind.computeIfAbsent(then, axis -> new LinkedHashSet<>()).add(first);
    }
  }

  private boolean isBehind(String axis, String other) {
    Set<String> before = behind.getOrDefault(axis, Set.of());
    return before.contains(other) || before.stream().anyMatch(each -> isBehind(each, other));
  }

  /** Puts an axis behind all that must stand before it. */
  private void put(String axis, List<String> sorted) {
    if (!sorted.contains(axis)) {
      behind.getOrDefault(axis, Set.of()).forEach(before -> put(before, sorted));
      sorted.add(axis);
    }
  }
}
