package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;

/** Finds the values, calls and instances of a block by their names. */
final class Index {
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, Instance> instances = new LinkedHashMap<>();
  private final Map<String, List<Value>> results = new LinkedHashMap<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final boolean imported;

  Index(Block block) {
    for (Value value : block.values()) {
      values.put(value.id(), value);
      if (value.definition() instanceof Definition.Result result) {
        results.computeIfAbsent(result.call(), call -> new ArrayList<>()).add(value);
      }
      if (value.definition() instanceof Definition.Input) {
        inputs.put(value.id(), inputs.size());
      }
    }
    block.calls().forEach(call -> calls.put(call.id(), call));
    block.instances().forEach(own -> instances.putIfAbsent(own.name(), own));
    results.values().forEach(list -> list.sort(Comparator.comparing(Value::id)));
    imported = block.values().stream().anyMatch(Index::isImported);
  }

  private static boolean isImported(Value value) {
    return value.place() instanceof Place.AtPath at && !at.path().isEmpty();
  }

  /** Whether the block comes from the file of another tool. */
  boolean imported() {
    return imported;
  }

  boolean has(String id) {
    return values.containsKey(id);
  }

  Value value(String id) {
    Value value = values.get(id);
    if (value == null) {
      throw new IllegalStateException("no value " + id);
    }
    return value;
  }

  Call call(String id) {
    Call call = calls.get(id);
    if (call == null) {
      throw new IllegalStateException("no call " + id);
    }
    return call;
  }

  Instance instance(String name) {
    Instance instance = instances.get(name);
    if (instance == null) {
      throw new IllegalStateException("no instance " + name);
    }
    return instance;
  }

  /** The values that are outputs of a call, in the order of their names. */
  List<Value> results(String call) {
    return results.getOrDefault(call, List.of());
  }

  /** The position of an input among the inputs. */
  int input(String id) {
    return inputs.getOrDefault(id, -1);
  }
}
