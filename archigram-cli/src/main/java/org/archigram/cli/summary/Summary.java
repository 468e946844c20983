package org.archigram.cli.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Subject;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.cost.Cost;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Loop;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Typed;

/**
 * The figures of an architecture.
 *
 * @param recurrent the axes along which it is recurrent, and which ways
 * @param overDepth what copies of a stack share where they hand a state through it
 * @param root the whole, and the blocks inside it
 */
public record Summary(
    String name,
    List<Port> inputs,
    List<Axis> axes,
    Map<String, Set<Loop.Direction>> recurrent,
    List<String> overDepth,
    Part root) {

  /** A value that goes in or comes out. */
  public record Port(String name, Type type) {}

  /**
   * A block where it is used.
   *
   * @param name of the instance
   * @param block what it is an instance of
   * @param copies how many follow each other, if it is a stack
   * @param cost its weights and its work
   */
  public record Part(
      String name,
      String block,
      Optional<Size> copies,
      List<Port> outputs,
      Cost cost,
      List<Part> parts) {
    public Part {
      outputs = List.copyOf(outputs);
      parts = List.copyOf(parts);
    }
  }

  public Summary {
    inputs = List.copyOf(inputs);
    axes = List.copyOf(axes);
    recurrent = Collections.unmodifiableMap(new LinkedHashMap<>(recurrent));
    overDepth = List.copyOf(overDepth);
  }

  /** Whether a step, or a copy in a stack, needs what another one keeps. */
  public boolean isRecurrent() {
    return !recurrent.isEmpty() || !overDepth.isEmpty();
  }

  /** What the architecture hands out. */
  public List<Port> outputs() {
    return root.outputs();
  }

  /** Counts an architecture. */
  public static Summary of(Subject subject) {
    Typed root = subject.types().root();
    String name = subject.architecture().name();
    Cost cost = cost(subject);
    Part part =
        new Part(
            name,
            root.block().name(),
            Optional.empty(),
            outputs(root),
            cost,
            new Parts().of(root, cost));
    Recurrence recurrence = Recurrence.of(subject.types());
    return new Summary(
        name,
        inputs(root),
        axes(root),
        recurrence.axes(),
        List.copyOf(recurrence.allOverDepth()),
        part);
  }

  private static Cost cost(Subject subject) {
    try {
      return Costs.of(subject.architecture(), subject.types());
    } catch (ArithmeticException e) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "the sizes of `" + subject.name() + "` are too large to count",
          "give smaller ones, such as --set n=256");
    }
  }

  private static List<Port> inputs(Typed typed) {
    return typed.block().inputs().stream()
        .filter(value -> isData(value.definition()))
        .map(value -> new Port(value.id(), typed.type(value.id())))
        .toList();
  }

  private static boolean isData(Definition definition) {
    return definition instanceof Definition.Input input
        && (input.role() == Definition.Role.DATA || input.role() == Definition.Role.TARGET);
  }

  private static List<Axis> axes(Typed typed) {
    return typed.block().axes().stream()
        .map(axis -> new Axis(axis.name(), Optional.of(typed.steps(axis.name())), axis.place()))
        .toList();
  }

  private static List<Port> outputs(Typed typed) {
    return typed.block().outputs().stream()
        .map(output -> new Port(output.name(), type(typed, output.ref())))
        .toList();
  }

  /** The type of what is handed out; one step of an axis does not carry that axis. */
  private static Type type(Typed typed, Ref ref) {
    Type type = typed.type(ref.value());
    List<String> axes = new ArrayList<>(type.axes());
    ref.shifts().stream()
        .filter(shift -> shift.from() != Ref.From.CURRENT)
        .forEach(shift -> axes.remove(shift.axis()));
    return type.withAxes(axes);
  }

  /** Lists what is inside of blocks, up to a number that a person may read. */
  private static final class Parts {
    private static final int MOST = 5000;

    private int left = MOST;

    List<Part> of(Typed typed, Cost cost) {
      Map<String, Instance> instances = new HashMap<>();
      typed.block().instances().forEach(instance -> instances.put(instance.name(), instance));
      Map<String, String> calls = new HashMap<>();
      typed.block().calls().forEach(call -> calls.putIfAbsent(call.instance(), call.id()));
      List<Part> parts = new ArrayList<>();
      for (Cost child : cost.children()) {
        if (left-- <= 0) {
          return parts;
        }
        Optional<Instance> instance = Optional.ofNullable(instances.get(child.name()));
        Optional<Typed> inside = Optional.ofNullable(calls.get(child.name())).flatMap(typed::find);
        parts.add(
            new Part(
                child.name(),
                instance.map(Instance::block).map(Block::name).orElse(child.name()),
                instance.flatMap(Instance::copies),
                inside.map(Summary::outputs).orElse(List.of()),
                child,
                inside.map(inner -> of(inner, child)).orElse(List.of())));
      }
      return parts;
    }
  }
}
