package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;

/** A block in the making. */
final class Draft {
  final Map<String, Axis> axes = new LinkedHashMap<>();
  final Map<String, Type> declared = new LinkedHashMap<>();
  final List<Value> inputs = new ArrayList<>();
  final List<Value> values = new ArrayList<>();
  final List<Instance> instances = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final List<Block.Output> outputs = new ArrayList<>();
  final List<Block.Boundary> boundaries = new ArrayList<>();
  final List<Training.Loss> losses = new ArrayList<>();
  final List<Training.Objective> objectives = new ArrayList<>();
  final List<Training.Rule> rules = new ArrayList<>();

  /** Adds a value with the type that was declared for it. */
  void define(String id, Definition definition, String documentation, Place place) {
    Optional<Type> type = Optional.ofNullable(declared.get(id));
    values.add(new Value(id, definition, type, documentation, place));
  }

  Optional<Value> value(String id) {
    for (Value value : values) {
      if (value.id().equals(id)) {
        return Optional.of(value);
      }
    }
    return inputs.stream().filter(value -> value.id().equals(id)).findFirst();
  }

  Block build(
      String name,
      Block.Kind kind,
      Map<String, String> parameters,
      String documentation,
      Place place) {
    List<Value> all = new ArrayList<>(inputs);
    all.addAll(values);
    boolean trained = !losses.isEmpty() || !objectives.isEmpty() || !rules.isEmpty();
    return new Block(
        name,
        kind,
        parameters,
        documentation,
        List.copyOf(axes.values()),
        all,
        instances,
        calls,
        outputs,
        boundaries,
        trained ? new Training(losses, objectives, rules) : Training.NONE,
        place);
  }
}
