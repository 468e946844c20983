package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** Which values of one block read which, whatever the step. */
final class Dependencies {
  private final List<Value> values;
  private final int[][] edges;
  private final Map<String, Integer> index = new HashMap<>();

  private Dependencies(Scope scope) {
    values = List.copyOf(scope.values().values());
    for (int i = 0; i < values.size(); i++) {
      index.put(values.get(i).id(), i);
    }
    Map<String, List<Ref>> initial = new LinkedHashMap<>();
    for (Block.Boundary b : scope.block().boundaries()) {
      initial.computeIfAbsent(b.value(), v -> new ArrayList<>()).add(b.initial());
    }
    edges = new int[values.size()][];
    for (int i = 0; i < values.size(); i++) {
      List<Ref> refs = new ArrayList<>(reads(scope, values.get(i)));
      refs.addAll(initial.getOrDefault(values.get(i).id(), List.of()));
      edges[i] =
          refs.stream()
              .filter(ref -> index.containsKey(ref.value()))
              .mapToInt(ref -> index.getOrDefault(ref.value(), 0))
              .distinct()
              .toArray();
    }
  }

  static Dependencies of(Scope scope) {
    return new Dependencies(scope);
  }

  /** What a value reads; a result of a call reads all arguments. */
  static List<Ref> reads(Scope scope, Value value) {
    if (value.definition() instanceof Definition.Apply apply) {
      return apply.arguments();
    }
    return value.definition() instanceof Definition.Result result
        ? scope.call(result.call()).map(Call::arguments).orElse(List.of())
        : List.of();
  }

  /** Groups of values that read each other, each after those that it reads. */
  List<List<String>> components() {
    return Components.of(edges).stream()
        .map(component -> component.stream().map(i -> values.get(i).id()).toList())
        .toList();
  }

  boolean readsItself(String id) {
    int node = index.getOrDefault(id, 0);
    for (int target : edges[node]) {
      if (target == node) {
        return true;
      }
    }
    return false;
  }
}
