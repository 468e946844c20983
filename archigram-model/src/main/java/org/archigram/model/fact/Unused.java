package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;
import org.archigram.model.problem.Problem;

/** Finds what a block holds for nothing. */
final class Unused {
  private final BlockAxes axes;
  private final Block block;
  private final Set<String> read = new HashSet<>();
  private final Set<String> delays = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Unused(BlockAxes axes) {
    this.axes = axes;
    this.block = axes.scope().block();
  }

  static List<Problem> problems(BlockAxes axes) {
    Unused unused = new Unused(axes);
    unused.collect();
    unused.values();
    unused.rest();
    return unused.problems;
  }

  private void collect() {
    for (Value value : block.values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.arguments().forEach(ref -> read(ref, value.id()));
      }
    }
    block.calls().forEach(call -> call.arguments().forEach(ref -> read(ref, "")));
    block.outputs().forEach(output -> read(output.ref(), ""));
    block.boundaries().forEach(boundary -> read(boundary.initial(), boundary.value()));
    block.training().losses().forEach(loss -> read(loss.value(), ""));
    for (Training.Rule rule : block.training().rules()) {
      read.addAll(rule.weights());
    }
  }

  /** What only a value itself reads is not used. */
  private void read(Ref ref, String reader) {
    if (!ref.value().equals(reader)) {
      read.add(ref.value());
    }
    for (Ref.Shift delay : ref.shifts()) {
      if (delay.from() == Ref.From.CURRENT && delay.offset() == 0) {
        continue;
      }
      delays.add(ref.value() + " " + delay.axis() + " " + (delay.offset() < 0));
    }
  }

  private void values() {
    Set<String> usedResults = new HashSet<>();
    for (Value value : block.values()) {
      if (read.contains(value.id()) && value.definition() instanceof Definition.Result result) {
        usedResults.add(result.call());
      }
    }
    for (Value value : block.values()) {
      boolean spare =
          value.definition() instanceof Definition.Result result
              && usedResults.contains(result.call());
      if (!read.contains(value.id()) && value.named() && !spare) {
        problems.add(UnusedWording.value(value, block));
      }
    }
  }

  private void rest() {
    if (block.outputs().isEmpty() && block.training().losses().isEmpty()) {
      problems.add(UnusedWording.noOutput(block));
    }
    Sharing sharing = Sharing.of(block);
    block.instances().stream()
        .filter(instance -> sharing.calls(instance.name()).isEmpty())
        .forEach(instance -> problems.add(UnusedWording.instance(instance)));
    for (Block.Boundary boundary : block.boundaries()) {
      boolean start = boundary.at().from() == Ref.From.START;
      if (!delays.contains(boundary.value() + " " + boundary.at().axis() + " " + start)) {
        problems.add(UnusedWording.boundary(boundary));
      }
    }
    block.axes().stream()
        .filter(axis -> !axes.scope().isStack() && !used(axis))
        .forEach(axis -> problems.add(UnusedWording.axis(axis)));
  }

  private boolean used(Axis axis) {
    return axes.values().values().stream().anyMatch(all -> all.contains(axis.name()))
        || block.instances().stream()
            .anyMatch(instance -> instance.axis().filter(axis.name()::equals).isPresent())
        || block.axes().stream()
            .anyMatch(a -> a.length().filter(l -> l.equals(axis.steps())).isPresent())
        || block.calls().stream().map(Call::axes).anyMatch(a -> a.containsValue(axis.name()));
  }
}
