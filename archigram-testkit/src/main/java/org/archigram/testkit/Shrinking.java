package org.archigram.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;

/** Drops one equation of a block, together with what nothing else needs then. */
final class Shrinking {
  private final Block block;

  private Shrinking(Block block) {
    this.block = block;
  }

  /** All blocks with one equation less, the last equations gone first. */
  static Stream<Block> steps(Block block) {
    Shrinking shrinking = new Shrinking(block);
    List<String> equations =
        new ArrayList<>(
            block.values().stream()
                .filter(value -> value.named() && isComputed(value))
                .map(Value::id)
                .toList());
    Collections.reverse(equations);
    return equations.stream()
        .filter(equation -> !shrinking.isReadElsewhere(equation))
        .map(shrinking::without);
  }

  private static boolean isComputed(Value value) {
    return !(value.definition() instanceof Definition.Input)
        && !(value.definition() instanceof Definition.Weight);
  }

  /** Outputs and losses do not count: they go with their equation. */
  private boolean isReadElsewhere(String equation) {
    boolean values =
        block.values().stream()
            .filter(value -> !value.equation().equals(equation))
            .anyMatch(value -> reads(value.definition(), equation));
    boolean calls =
        block.calls().stream()
            .filter(call -> !equationOf(call).equals(equation))
            .anyMatch(call -> reads(call.arguments(), equation));
    boolean boundaries =
        block.boundaries().stream()
            .filter(boundary -> !boundary.value().equals(equation))
            .anyMatch(boundary -> boundary.initial().value().equals(equation));
    return values || calls || boundaries;
  }

  private static boolean reads(Definition definition, String equation) {
    return definition instanceof Definition.Apply apply && reads(apply.arguments(), equation);
  }

  private static boolean reads(List<Ref> refs, String equation) {
    return refs.stream().anyMatch(ref -> ref.value().equals(equation));
  }

  private static String equationOf(Call call) {
    int slash = call.id().indexOf('/');
    return slash < 0 ? call.id() : call.id().substring(0, slash);
  }

  private Block without(String equation) {
    List<Value> values =
        block.values().stream().filter(value -> !belongs(value, equation)).toList();
    List<Call> calls =
        block.calls().stream().filter(call -> !equationOf(call).equals(equation)).toList();
    List<Block.Boundary> boundaries =
        block.boundaries().stream().filter(b -> !b.value().equals(equation)).toList();
    Training training =
        new Training(
            block.training().losses().stream()
                .filter(loss -> !loss.value().value().equals(equation))
                .toList(),
            block.training().objectives(),
            block.training().rules());
    Set<String> called = new HashSet<>(calls.stream().map(Call::instance).toList());
    return new Block(
        block.name(),
        block.kind(),
        block.parameters(),
        block.documentation(),
        block.axes(),
        needed(values, calls, boundaries),
        block.instances().stream().filter(i -> called.contains(i.name())).toList(),
        calls,
        block.outputs().stream().filter(o -> !o.ref().value().equals(equation)).toList(),
        boundaries,
        training,
        block.place());
  }

  /** The equation itself, its parts, and the initial values before its first step. */
  private static boolean belongs(Value value, String equation) {
    return value.equation().equals(equation) || value.id().startsWith(equation + "[");
  }

  /** Weights that nothing reads any more go too. */
  private static List<Value> needed(
      List<Value> values, List<Call> calls, List<Block.Boundary> boundaries) {
    Set<String> read = new HashSet<>();
    calls.forEach(call -> call.arguments().forEach(ref -> read.add(ref.value())));
    boundaries.forEach(boundary -> read.add(boundary.initial().value()));
    for (Value value : values) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.arguments().forEach(ref -> read.add(ref.value()));
      }
    }
    return values.stream()
        .filter(v -> !(v.definition() instanceof Definition.Weight) || read.contains(v.id()))
        .toList();
  }
}
