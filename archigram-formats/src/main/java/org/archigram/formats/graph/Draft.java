package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;

/** A block in the making. */
final class Draft {
  private final Names names = new Names();
  private final Names calledNames = new Names();
  private final Names outputNames = new Names();
  private final List<Value> values = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Block.Output> outputs = new ArrayList<>();
  private final List<Axis> axes = new ArrayList<>();
  private final List<Block.Boundary> boundaries = new ArrayList<>();
  private final Map<String, String> local = new HashMap<>();
  private final Map<String, Type> types;

  Draft(Map<String, Type> types) {
    this.types = types;
  }

  Optional<Type> type(String value) {
    return Optional.ofNullable(types.get(value));
  }

  /** An input that stands for {@code value}. */
  String input(String wanted, String value, Definition.Role role, Place place) {
    String id = names.unique(wanted);
    values.add(new Value(id, new Definition.Input(role), type(value), "", place));
    local.putIfAbsent(value, id);
    return id;
  }

  void weight(String value, Graph.Weight weight) {
    String id = names.unique(weight.symbol());
    Definition definition = new Definition.Weight(Definition.Weight.Kind.STORED, Optional.empty());
    values.add(new Value(id, definition, type(value), weight.documentation(), weight.place()));
    local.put(value, id);
  }

  /** What {@code value} is called here. */
  Ref ref(String value) {
    String id = local.get(value);
    if (id == null) {
      throw new IllegalStateException("nothing here stands for " + value);
    }
    return Ref.to(id);
  }

  void stands(String id, String value) {
    local.put(value, id);
  }

  Ref number(double number, Place place) {
    String id = names.next();
    values.add(new Value(id, new Definition.Constant(number), Optional.empty(), "", place));
    return Ref.to(id);
  }

  String apply(Definition.Apply apply, Optional<Type> type, Place place) {
    String id = names.next();
    values.add(new Value(id, apply, type, "", place));
    return id;
  }

  void axis(Axis axis) {
    axes.add(axis);
  }

  void boundary(Block.Boundary boundary) {
    boundaries.add(boundary);
  }

  /** Calls a block; gives what its outputs are called here. */
  List<String> call(Block block, Optional<Size> copies, List<Ref> arguments, List<String> made) {
    List<String> ids = block.outputs().stream().map(output -> names.next()).toList();
    List<Optional<Type>> types = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      types.add(i < made.size() ? type(made.get(i)) : Optional.empty());
    }
    call(block, copies, arguments, ids, types);
    return ids;
  }

  /** Calls a block whose arguments may be its own results of another round. */
  List<String> callInRounds(
      Block block, Function<List<String>, List<Ref>> arguments, Optional<Type> type) {
    // They read each other round after round, so each needs a name to be written with.
    List<String> ids =
        block.outputs().stream().map(output -> names.unique(named(output.name()))).toList();
    List<Optional<Type>> types = ids.stream().map(id -> type).toList();
    call(block, Optional.empty(), arguments.apply(ids), ids, types);
    return ids;
  }

  private static String named(String output) {
    return output.replace('/', '_').replace("′", "");
  }

  private void call(
      Block block,
      Optional<Size> copies,
      List<Ref> arguments,
      List<String> ids,
      List<Optional<Type>> types) {
    String name = calledNames.unique(block.name().replaceAll("[^\\p{L}\\p{N}]+", "_"));
    instances.add(new Instance(name, false, block, copies, Optional.empty(), block.place()));
    calls.add(new Call(name, name, 0, arguments, Map.of(), block.place()));
    for (int i = 0; i < ids.size(); i++) {
      String output = block.outputs().get(i).name();
      Definition result = new Definition.Result(name, output);
      values.add(new Value(ids.get(i), result, types.get(i), "", block.place()));
    }
  }

  void output(String name, Ref ref, Optional<String> carried) {
    outputs.add(new Block.Output(name, ref, carried));
  }

  /** A name for an output that no other output has. */
  String outputName(String wanted) {
    return outputNames.unique(wanted);
  }

  Block block(String name, Block.Kind kind, String documentation, Place place) {
    return new Block(
        name,
        kind,
        Map.of(),
        documentation,
        axes,
        values,
        instances,
        calls,
        outputs,
        boundaries,
        Training.NONE,
        place);
  }
}
