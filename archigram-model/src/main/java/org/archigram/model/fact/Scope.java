package org.archigram.model.fact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Instance;
import org.archigram.model.Value;
import org.jspecify.annotations.Nullable;

/** A block with what stands around it, and its parts by name. */
final class Scope {
  private final Block block;
  private final @Nullable Scope around;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, Scope> inside = new HashMap<>();

  private Scope(Block block, @Nullable Scope around) {
    this.block = block;
    this.around = around;
    block.values().forEach(value -> values.putIfAbsent(value.id(), value));
    block.calls().forEach(call -> calls.putIfAbsent(call.id(), call));
    block.instances().forEach(instance -> instances.putIfAbsent(instance.name(), instance));
  }

  static Scope of(Block root) {
    return new Scope(root, null);
  }

  Block block() {
    return block;
  }

  Map<String, Value> values() {
    return values;
  }

  Map<String, Call> calls() {
    return calls;
  }

  Optional<Value> value(String id) {
    return Optional.ofNullable(values.get(id));
  }

  Optional<Call> call(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  boolean isStack() {
    return block.kind() == Block.Kind.STACK;
  }

  /** The scope that owns the instance of {@code call}. */
  Optional<Scope> owner(Call call) {
    Scope scope = this;
    for (int level = 0; level < call.level() && scope != null; level++) {
      scope = scope.around;
    }
    return Optional.ofNullable(scope);
  }

  Optional<Instance> instance(Call call) {
    return owner(call).flatMap(scope -> Optional.ofNullable(scope.instances.get(call.instance())));
  }

  /** The block that {@code call} uses, seen from where its instance is owned. */
  Optional<Scope> inside(Call call) {
    return owner(call)
        .filter(scope -> scope.instances.containsKey(call.instance()))
        .map(scope -> scope.part(call.instance()));
  }

  private Scope part(String instance) {
    Scope known = inside.get(instance);
    if (known != null) {
      return known;
    }
    Instance owned = instances.get(instance);
    if (owned == null) {
      throw new IllegalArgumentException("no instance " + instance);
    }
    Scope made = new Scope(owned.block(), this);
    inside.put(instance, made);
    return made;
  }

  /** The place of an axis in the lists of axes, from the innermost block outwards. */
  int rank(String axis) {
    int before = 0;
    for (Scope scope = this; scope != null; scope = scope.isStack() ? scope.around : null) {
      for (int i = 0; i < scope.block.axes().size(); i++) {
        if (scope.block.axes().get(i).name().equals(axis)) {
          return before + i;
        }
      }
      before += scope.block.axes().size();
    }
    return Integer.MAX_VALUE;
  }
}
