package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Step;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;

/**
 * Opens blocks and lists what is computed, in an order that does not depend on the text's.
 *
 * <p>Before: a tree of blocks with calls. After: one flat list of atoms, in which references reach
 * through the inputs and outputs of opened blocks.
 */
final class Expansion {
  private final BiPredicate<Frame, Call> opens;
  private final Map<String, Frame> frames = new LinkedHashMap<>();
  private final Map<String, Atom> atoms = new LinkedHashMap<>();

  private Expansion(BiPredicate<Frame, Call> opens) {
    this.opens = opens;
  }

  /** The atoms of {@code root}, with the calls opened that {@code opens} holds for. */
  static List<Atom> of(Frame root, BiPredicate<Frame, Call> opens) {
    Expansion expansion = new Expansion(opens);
    expansion.list(root);
    List<Atom> listed = new ArrayList<>(expansion.atoms.values());
    listed.forEach(expansion::wire);
    expansion.outputs(root);
    return Once.of(new Delays(expansion.atoms, expansion::boundary).resolved());
  }

  private void list(Frame frame) {
    frames.put(frame.path(), frame);
    Set<String> called = new LinkedHashSet<>();
    for (Value value : frame.block().values()) {
      if (value.definition() instanceof Definition.Result result) {
        if (called.add(result.call())) {
          enter(frame, frame.index().call(result.call()));
        }
      } else if (!isLinked(frame, value)) {
        add(Atom.of(frame, value), frame, value.id());
      }
    }
    frame.block().calls().stream()
        .filter(call -> !called.contains(call.id()))
        .forEach(call -> enter(frame, call));
    frame.block().training().losses().forEach(loss -> add(Atom.of(frame, loss)));
  }

  /** Whether the value is an input that an outer block provides. */
  private static boolean isLinked(Frame frame, Value value) {
    return value.definition() instanceof Definition.Input && frame.around().isPresent();
  }

  private void enter(Frame frame, Call call) {
    if (opens.test(frame, call)) {
      list(frame.inside(call, carried(frame, call)));
      return;
    }
    Atom atom = Atom.of(frame, call);
    for (Value made : frame.index().results(call.id())) {
      if (made.definition() instanceof Definition.Result result) {
        atom.types.put(result.output(), frame.typed().type(made.id()));
      }
    }
    atom.axes.addAll(carried(frame, call));
    atom.axes.addAll(frame.ambient());
    add(atom);
  }

  /** The axes of what a call makes. */
  static Set<AxisId> carried(Frame frame, Call call) {
    Set<AxisId> carried = new LinkedHashSet<>();
    for (Value made : frame.index().results(call.id())) {
      carried.addAll(axes(frame, frame.typed().type(made.id()).axes()));
    }
    return carried;
  }

  private static List<AxisId> axes(Frame frame, List<String> names) {
    return names.stream().map(frame::axis).toList();
  }

  private void add(Atom atom, Frame frame, String value) {
    atom.axes.addAll(axes(frame, frame.typed().type(value).axes()));
    if (atom.kind != Atom.Kind.WEIGHT && atom.kind != Atom.Kind.CONSTANT) {
      atom.axes.addAll(frame.ambient());
    }
    add(atom);
  }

  private void add(Atom atom) {
    atoms.put(atom.id, atom);
  }

  private void wire(Atom atom) {
    Frame frame = atom.frame;
    atom.apply()
        .ifPresent(apply -> apply.arguments().forEach(ref -> atom.inputs.add(follow(frame, ref))));
    atom.call()
        .ifPresent(call -> call.arguments().forEach(ref -> atom.inputs.add(follow(frame, ref))));
    atom.loss().map(Training.Loss::value).ifPresent(ref -> atom.inputs.add(follow(frame, ref)));
  }

  private void outputs(Frame root) {
    for (Block.Output output : root.block().outputs()) {
      Atom atom =
          new Atom(root.member("output " + output.name()), root, Atom.Kind.OUTPUT, output.name());
      Wire wire = follow(root, output.ref());
      atom.inputs.add(wire);
      atom.axes.addAll(wire.from().axes);
      wire.steps().stream().filter(step -> !step.delays()).forEach(s -> atom.axes.remove(s.axis()));
      Optional.ofNullable(wire.from().types.get(wire.port()))
          .ifPresent(type -> atom.types.put("", type));
      add(atom);
    }
  }

  /** Finds what a reference reads, through the borders of opened blocks. */
  private Wire follow(Frame frame, Ref ref) {
    List<Step> steps = steps(frame, ref);
    Value value = frame.index().value(ref.value());
    if (isLinked(frame, value)) {
      Call call = frame.call().orElseThrow();
      int index = frame.index().input(value.id());
      return behind(follow(frame.parent().orElseThrow(), call.arguments().get(index)), steps);
    }
    if (value.definition() instanceof Definition.Result result) {
      Frame inner = frames.get(frame.member(result.call()));
      if (inner == null) {
        return new Wire(atom(frame.member(result.call())), result.output(), steps);
      }
      return behind(follow(inner, output(inner, result.output()).ref()), steps);
    }
    return new Wire(atom(frame.member(value.id())), "", steps);
  }

  private Atom atom(String id) {
    Atom atom = atoms.get(id);
    if (atom == null) {
      throw new IllegalStateException("nothing is called " + id);
    }
    return atom;
  }

  private static Block.Output output(Frame frame, String name) {
    return frame.block().outputs().stream()
        .filter(output -> output.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Wire behind(Wire wire, List<Step> steps) {
    List<Step> all = new ArrayList<>(wire.steps());
    all.addAll(steps);
    return new Wire(wire.from(), wire.port(), all);
  }

  private static List<Step> steps(Frame frame, Ref ref) {
    return ref.shifts().stream()
        .filter(shift -> shift.from() != Ref.From.CURRENT || shift.offset() != 0)
        .map(shift -> new Step(frame.axis(shift.axis()), shift.from(), shift.offset()))
        .toList();
  }

  /** What a delayed value reads beyond the range of the axis, where that was written. */
  private List<Delays.Start> boundary(Wire source, Step step) {
    List<Delays.Start> initial = new ArrayList<>();
    for (Frame frame : frames.values()) {
      for (Block.Boundary boundary : frame.block().boundaries()) {
        boolean before = boundary.at().from() == Ref.From.START;
        if (before == step.offset() < 0
            && frame.axis(boundary.at().axis()).equals(step.axis())
            && isSame(follow(frame, Ref.to(boundary.value())), source)) {
          Step at = new Step(step.axis(), boundary.at().from(), boundary.at().offset());
          initial.add(new Delays.Start(at, follow(frame, boundary.initial())));
        }
      }
    }
    return initial;
  }

  private static boolean isSame(Wire one, Wire other) {
    return one.from() == other.from() && one.port().equals(other.port());
  }
}
