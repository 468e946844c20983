package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;

/** Puts the constraints of blocks into a solver, one block in one context at a time. */
final class Sites {
  private final Solver solver;
  private final SharedWeights shared;

  Sites(Solver solver) {
    this.solver = solver;
    this.shared = new SharedWeights(solver);
  }

  /** States all that a block says; {@code inputs} are the types that come from outside. */
  void open(Frame frame, List<Type> inputs) {
    declare(frame);
    List<Value> declared = frame.scope.block().inputs();
    for (int i = 0; i < Math.min(inputs.size(), declared.size()); i++) {
      Slot given = new Slot(inputs.get(i).shape(), "", inputs.get(i).element());
      equal(
          frame, given, frame.slot(declared.get(i).id()), new Constraint.Declared(declared.get(i)));
    }
    state(frame);
  }

  private static void declare(Frame frame) {
    frame.scope.values().values().forEach(value -> frame.slots.put(value.id(), slot(frame, value)));
  }

  private void state(Frame frame) {
    frame.scope.values().values().forEach(value -> define(frame, value));
    for (Call call : frame.scope.calls().values()) {
      solver.add(new Constraint.Called(frame, call, slots(frame, call.arguments())));
    }
    ends(frame);
  }

  private static Slot slot(Frame frame, Value value) {
    return value.declared().map(frame::declared).orElseGet(() -> frame.unknown());
  }

  private void ends(Frame frame) {
    Block block = frame.scope.block();
    for (Block.Boundary boundary : block.boundaries()) {
      if (!isNumber(frame, boundary.initial())) {
        equal(
            frame,
            frame.slot(boundary.initial().value()),
            frame.slot(boundary.value()),
            new Constraint.Initial(boundary));
      }
    }
    for (Training.Loss loss : block.training().losses()) {
      Slot scalar = new Slot(Shape.SCALAR, "", Type.Element.REAL);
      equal(frame, frame.slot(loss.value().value()), scalar, new Constraint.Loss(loss));
    }
    for (Block.Output output : block.outputs()) {
      output
          .carried()
          .flatMap(frame.scope::value)
          .ifPresent(
              input ->
                  equal(
                      frame,
                      frame.slot(output.ref().value()),
                      frame.slot(input.id()),
                      new Constraint.Carried(output, input)));
    }
  }

  /** A number that stands alone fits any shape. */
  private static boolean isNumber(Frame frame, Ref ref) {
    return frame
        .scope
        .value(ref.value())
        .filter(value -> value.definition() instanceof Definition.Constant)
        .isPresent();
  }

  private void equal(Frame frame, Slot one, Slot other, Constraint.Reason reason) {
    solver.add(new Constraint.Equal(frame, one, other, reason));
  }

  private void define(Frame frame, Value value) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Constant && value.declared().isEmpty()) {
      Slot scalar = new Slot(Shape.SCALAR, "", Type.Element.REAL);
      equal(frame, frame.slot(value.id()), scalar, new Constraint.Declared(value));
    } else if (definition instanceof Definition.Apply apply && fits(apply)) {
      Slot result = frame.slot(value.id());
      if (value.declared().isPresent()) {
        result = frame.unknown();
        equal(frame, result, frame.slot(value.id()), new Constraint.Declared(value));
      }
      List<Slot> slots = new ArrayList<>();
      slots.add(result);
      slots.addAll(slots(frame, apply.arguments()));
      solver.add(new Constraint.Applied(frame, value, apply, List.copyOf(slots)));
    }
  }

  /** A rule may count on the number of its arguments; another number is a problem elsewhere. */
  private static boolean fits(Definition.Apply apply) {
    int count = apply.arguments().size();
    return count >= apply.operator().signature().least()
        && count <= apply.operator().signature().most();
  }

  private static List<Slot> slots(Frame frame, List<Ref> refs) {
    return refs.stream().map(ref -> frame.slot(ref.value())).toList();
  }

  /** Takes the types in the called block from memory; false if they are not there. */
  boolean recall(Constraint.Called called) {
    Frame frame = called.frame();
    Scope callee = frame.scope.inside(called.call()).orElse(null);
    if (callee == null) {
      return true;
    }
    List<Type> inputs = called.slots().stream().map(frame::type).toList();
    if (inputs.size() != callee.block().inputs().size() || hasNumber(called)) {
      return false;
    }
    Optional<Typed> found = solver.memory().recall(callee, inputs);
    found.ifPresent(typed -> remember(called, typed));
    return found.isPresent();
  }

  private static boolean hasNumber(Constraint.Called called) {
    return called.call().arguments().stream()
        .anyMatch(argument -> isNumber(called.frame(), argument));
  }

  private void remember(Constraint.Called called, Typed typed) {
    Frame frame = called.frame();
    frame.known.put(called.call().id(), typed);
    shared.known(called, typed);
    for (Value value : results(frame, called.call())) {
      output(typed.block(), value)
          .map(output -> typed.type(output.ref().value()))
          .ifPresent(
              type ->
                  equal(
                      frame,
                      new Slot(type.shape(), "", type.element()),
                      frame.slot(value.id()),
                      new Constraint.Output(value, called.call())));
    }
  }

  private final Map<Frame, Map<String, List<Value>>> results = new HashMap<>();

  private List<Value> results(Frame frame, Call call) {
    return results.computeIfAbsent(frame, Sites::resultsByCall).getOrDefault(call.id(), List.of());
  }

  private static Map<String, List<Value>> resultsByCall(Frame frame) {
    Map<String, List<Value>> byCall = new HashMap<>();
    for (Value value : frame.scope.values().values()) {
      if (value.definition() instanceof Definition.Result result) {
        byCall.computeIfAbsent(result.call(), c -> new ArrayList<>()).add(value);
      }
    }
    return byCall;
  }

  private static Optional<Block.Output> output(Block block, Value value) {
    return value.definition() instanceof Definition.Result result
        ? block.outputs().stream().filter(o -> o.name().equals(result.output())).findFirst()
        : Optional.empty();
  }

  /** Puts a called block in place of its call. */
  void place(Constraint.Called called) {
    Frame frame = called.frame();
    Scope callee = frame.scope.inside(called.call()).orElse(null);
    if (callee == null) {
      return;
    }
    Frame owner = frame.owner(called.call().level());
    Frame inner = new Frame(callee, owner, called.call(), solver.store()).calledFrom(frame);
    frame.inside.put(called.call().id(), inner);
    declare(inner);
    arguments(called, inner);
    state(inner);
    shared.placed(called, inner);
    for (Value value : results(frame, called.call())) {
      output(callee.block(), value)
          .ifPresent(
              output ->
                  equal(
                      frame,
                      inner.slot(output.ref().value()),
                      frame.slot(value.id()),
                      new Constraint.Output(value, called.call())));
    }
  }

  private void arguments(Constraint.Called called, Frame inner) {
    List<Value> inputs = inner.scope.block().inputs();
    for (int i = 0; i < Math.min(inputs.size(), called.slots().size()); i++) {
      if (!isNumber(called.frame(), called.call().arguments().get(i))) {
        equal(
            called.frame(),
            called.slots().get(i),
            inner.slot(inputs.get(i).id()),
            new Constraint.Argument(called.call(), i, inputs.get(i)));
      }
    }
  }
}
