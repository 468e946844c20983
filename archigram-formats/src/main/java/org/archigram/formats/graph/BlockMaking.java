package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Attributes;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.operator.Operators;
import org.archigram.model.problem.Place;

/**
 * Makes nested blocks of a nested graph.
 *
 * <p>Before: groups of operations that read and make values of one flat graph. After: blocks whose
 * inputs and outputs are what crosses their borders; weights belong to the innermost block that
 * holds all their readers; equal blocks in a row are one stack.
 */
final class BlockMaking {
  private final Graph graph;
  private final Ownership ownership;

  /** Weights that only graphs inside one operation read. */
  private final Set<String> adopted = new HashSet<>();

  BlockMaking(Graph graph) {
    this.graph = graph;
    this.ownership = new Ownership(graph);
    for (Operation operation : graph.operations()) {
      operation.captured().stream().filter(ownership::readOnce).forEach(adopted::add);
    }
  }

  /** The whole graph as one block; its inputs are those of the graph, then what it captures. */
  Built whole(List<Item> items, Block.Kind kind, String documentation) {
    Draft draft = new Draft(graph.types());
    List<String> inputs = new ArrayList<>();
    for (Graph.Port port : graph.inputs()) {
      draft.input(port.name(), port.value(), Definition.Role.DATA, port.place());
      inputs.add(port.value());
    }
    for (String value : graph.captured()) {
      draft.input("c", value, Definition.Role.DATA, Place.UNKNOWN);
      inputs.add(value);
    }
    Item.Group all = Item.Group.of(graph.name(), items);
    weights(draft, all, true);
    fill(draft, all);
    List<String> outputs = new ArrayList<>();
    for (Graph.Port port : graph.outputs()) {
      draft.output(draft.outputName(port.name()), draft.ref(port.value()), Optional.empty());
      outputs.add(port.value());
    }
    return new Built(
        draft.block(graph.name(), kind, documentation, Place.UNKNOWN), inputs, outputs);
  }

  /** How many calls of blocks these parts become, after equal ones are stacked. */
  int calls(List<Item> items) {
    List<Built> built = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Group inner) {
        built.add(built(inner));
      }
    }
    int folded =
        runs(built, Item.Group.of("", items)).values().stream()
            .mapToInt(run -> run.copies().size() - 1)
            .sum();
    return built.size() - folded;
  }

  private Built built(Item.Group group) {
    Draft draft = new Draft(graph.types());
    Set<String> own = new LinkedHashSet<>(weights(draft, group, false));
    List<String> inputs = group.reads().stream().filter(read -> isInput(read, group, own)).toList();
    long data = inputs.stream().filter(value -> !graph.weights().containsKey(value)).count();
    int number = 0;
    for (String value : inputs) {
      Graph.Weight weight = graph.weights().get(value);
      String plain = data == 1 ? "x" : "x_" + ++number;
      draft.input(
          weight == null ? plain : weight.symbol(), value, Definition.Role.DATA, Place.UNKNOWN);
    }
    fill(draft, group);
    Map<String, Integer> inside = Ownership.readings(group.operations());
    List<String> outputs =
        group.makes().stream().filter(value -> ownership.leaves(value, inside)).toList();
    int made = 0;
    for (String value : outputs) {
      String plain = outputs.size() == 1 ? "y" : "y_" + ++made;
      draft.output(draft.outputName(plain), draft.ref(value), Optional.empty());
    }
    Place place = group.operations().get(0).place();
    return new Built(draft.block(group.name(), Block.Kind.BLOCK, "", place), inputs, outputs);
  }

  private boolean isInput(String value, Item.Group group, Set<String> own) {
    return !own.contains(value)
        && (!graph.weights().containsKey(value) || !ownership.allIn(value, group));
  }

  /** Declares the weights that belong here: to this group, and to no group inside it. */
  private List<String> weights(Draft draft, Item.Group group, boolean outermost) {
    Set<String> read = new LinkedHashSet<>();
    group.items().forEach(item -> read.addAll(item.reads()));
    if (outermost) {
      graph.outputs().forEach(port -> read.add(port.value()));
    }
    Set<String> deeper = deeper(group);
    List<String> own = new ArrayList<>();
    for (String value : read) {
      Graph.Weight weight = graph.weights().get(value);
      boolean here = outermost || ownership.allIn(value, group);
      if (weight != null && here && !deeper.contains(value) && !adopted.contains(value)) {
        draft.weight(value, weight);
        own.add(value);
      }
    }
    return own;
  }

  /** What only one of the groups inside reads. */
  private Set<String> deeper(Item.Group group) {
    Set<String> deeper = new HashSet<>();
    for (Item item : group.items()) {
      if (item instanceof Item.Group inner) {
        inner.reads().stream().filter(v -> ownership.allIn(v, inner)).forEach(deeper::add);
      }
    }
    return deeper;
  }

  private void fill(Draft draft, Item.Group group) {
    List<Built> built = new ArrayList<>();
    for (Item item : group.items()) {
      if (item instanceof Item.Group inner) {
        built.add(built(inner));
      }
    }
    Map<Integer, Run> runs = runs(built, group);
    Set<Integer> folded = new HashSet<>();
    runs.values().forEach(run -> folded.addAll(run.positions()));
    int next = 0;
    for (Item item : group.items()) {
      if (item instanceof Item.Leaf leaf) {
        operation(draft, leaf.operation());
        continue;
      }
      int position = next++;
      Run run = runs.get(position);
      if (run != null) {
        new Stacking(draft).stack(run, built.stream().map(b -> b.block().name()).toList());
      } else if (!folded.contains(position)) {
        call(draft, built.get(position));
      }
    }
  }

  /** Runs of equal blocks, by the position of their last copies. */
  private Map<Integer, Run> runs(List<Built> all, Item.Group group) {
    Map<String, Integer> readers = new HashMap<>();
    for (Item item : group.items()) {
      item.reads().forEach(value -> readers.merge(value, 1, Integer::sum));
    }
    Map<String, Integer> inside = Ownership.readings(group.operations());
    Map<Integer, Run> runs = new HashMap<>();
    Set<Integer> folded = new HashSet<>();
    Row row = new Row(all);
    for (int i = 0; i < all.size(); i++) {
      if (!folded.contains(i)) {
        Run.from(
                row,
                i,
                value -> readers.getOrDefault(value, 0) == 1 && !ownership.leaves(value, inside))
            .ifPresent(
                run -> {
                  runs.put(run.lastPosition(), run);
                  folded.addAll(run.positions());
                });
      }
    }
    return runs;
  }

  private static void call(Draft draft, Built inner) {
    List<Ref> arguments = inner.inputs().stream().map(draft::ref).toList();
    List<String> ids =
        draft.call(inner.block(), Optional.<Size>empty(), arguments, inner.outputs());
    for (int i = 0; i < ids.size(); i++) {
      draft.stands(ids.get(i), inner.outputs().get(i));
    }
  }

  private void operation(Draft draft, Operation operation) {
    List<List<String>> made = new ArrayList<>();
    for (int step = 0; step < operation.steps().size(); step++) {
      made.add(step(draft, operation, step, made));
    }
    operation
        .results()
        .forEach((value, from) -> draft.stands(made.get(from.step()).get(from.output()), value));
  }

  private List<String> step(Draft draft, Operation operation, int index, List<List<String>> made) {
    Step step = operation.steps().get(index);
    List<Ref> arguments = new ArrayList<>();
    for (Argument argument : step.arguments()) {
      arguments.add(ref(draft, argument, made, operation.place()));
    }
    if (step instanceof Step.Run run) {
      Built inner = Nesting.built(adopted(run.graph()), Block.Kind.BLOCK, "");
      return called(draft, inner, arguments, made(operation, index));
    }
    if (step instanceof Step.Repeat repeat) {
      Built body = Nesting.built(adopted(repeat.graph()), Block.Kind.BLOCK, "");
      Built rounds = new Rounds(repeat, operation.place()).of(body);
      return called(draft, rounds, arguments, made(operation, index));
    }
    if (step instanceof Step.Use use) {
      return draft.call(use.block(), Optional.empty(), arguments, made(operation, index));
    }
    Step.Apply apply = (Step.Apply) step;
    Optional<String> value =
        operation.results().entrySet().stream()
            .filter(entry -> entry.getValue().step() == index)
            .map(Map.Entry::getKey)
            .findFirst();
    Definition.Apply definition =
        new Definition.Apply(apply.operator(), arguments, apply.attributes());
    Optional<Type> type = value.flatMap(draft::type).or(apply::type);
    return List.of(draft.apply(definition, type, operation.place()));
  }

  /** What the outputs of a step are called in the graph; empty where it does not say. */
  private static List<String> made(Operation operation, int step) {
    List<String> made = new ArrayList<>();
    operation
        .results()
        .forEach(
            (value, from) -> {
              while (from.step() == step && made.size() <= from.output()) {
                made.add("");
              }
              if (from.step() == step) {
                made.set(from.output(), value);
              }
            });
    return made;
  }

  /** Calls a block with its arguments, then with what it captures. */
  private static List<String> called(
      Draft draft, Built inner, List<Ref> arguments, List<String> made) {
    List<Ref> all = new ArrayList<>(arguments);
    inner.inputs().stream().skip(arguments.size()).map(draft::ref).forEach(all::add);
    return draft.call(inner.block(), Optional.empty(), all, made);
  }

  /** A graph inside an operation, with the weights that are read only there. */
  private Graph adopted(Graph inner) {
    Map<String, Graph.Weight> weights = new LinkedHashMap<>(inner.weights());
    Map<String, Type> types = new LinkedHashMap<>(graph.types());
    for (String value : inner.captured()) {
      Graph.Weight weight = graph.weights().get(value);
      if (weight != null && adopted.contains(value)) {
        weights.put(value, weight);
      }
    }
    types.putAll(inner.types());
    return new Graph(
        inner.name(), inner.inputs(), inner.outputs(), inner.operations(), weights, types);
  }

  private static Ref ref(Draft draft, Argument argument, List<List<String>> made, Place place) {
    if (argument instanceof Argument.Value value) {
      return draft.ref(value.name());
    }
    if (argument instanceof Argument.Number number) {
      return draft.number(number.number(), place);
    }
    if (argument instanceof Argument.Constant constant) {
      Definition.Apply fixed =
          new Definition.Apply(Operators.foreign(constant.word()), List.of(), Attributes.NONE);
      return Ref.to(draft.apply(fixed, Optional.empty(), place));
    }
    Argument.Earlier earlier = (Argument.Earlier) argument;
    return Ref.to(made.get(earlier.step()).get(earlier.output()));
  }
}
