package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem.Note;

/** Tells where the shape of a value came from, step by step. */
final class Origin {
  private static final int LONGEST = 4;
  private final Solver solver;
  private final Typing typing;
  private final Set<Note> notes = new LinkedHashSet<>();

  Origin(Solver solver, Typing typing) {
    this.solver = solver;
    this.typing = typing;
  }

  List<Note> notes() {
    return new ArrayList<>(notes);
  }

  Shape shape(Frame frame, String id) {
    return typing.shown(frame.slot(id).shape);
  }

  /** Adds why {@code ref} has the shape it has. */
  Origin of(Frame frame, Ref ref) {
    Frame at = frame;
    String id = ref.value();
    for (int step = 0; step < LONGEST; step++) {
      Value value = at.scope.value(id).orElse(null);
      if (value == null) {
        return this;
      }
      note(at, value);
      Optional<String> next = followed(at, value);
      if (next.isEmpty()) {
        return this;
      }
      if (value.definition() instanceof Definition.Input && at.caller() != null) {
        at = at.caller();
      }
      id = next.get();
    }
    return this;
  }

  private void note(Frame frame, Value value) {
    String shape = shape(frame, value.id()).toString();
    String name =
        value.named() ? "`" + Phrases.plain(value.id()) + "`" : Phrases.quoted(frame.scope, value);
    String written = value.declared().map(type -> type.shape().toString()).orElse("");
    if (!written.isEmpty() && !written.equals(shape)) {
      notes.add(new Note("%s is %s, written %s".formatted(name, shape, written), value.place()));
      value.declared().ifPresent(type -> reasons(frame, type.shape()));
    } else if (value.named() && value.definition() instanceof Definition.Apply) {
      String result = Phrases.quoted(frame.scope, value);
      notes.add(
          new Note("%s is %s, the result of %s".formatted(name, shape, result), value.place()));
    } else if (!(value.definition() instanceof Definition.Constant)) {
      notes.add(new Note("%s is %s here".formatted(name, shape), value.place()));
    }
  }

  /** Why the names in a written shape mean what they mean. */
  private void reasons(Frame frame, Shape written) {
    for (Size size : written.head()) {
      for (String name : size.names()) {
        Size known = typing.shown(frame.local(Size.named(name)));
        if (!known.equals(Size.named(name))) {
          frame
              .variableOf(name)
              .flatMap(solver::reason)
              .ifPresent(
                  because ->
                      notes.add(
                          new Note(
                              "`%s` is %s because of this".formatted(name, known),
                              place(because))));
        }
      }
    }
  }

  /** Where a constraint was written. */
  static Place place(Constraint constraint) {
    if (constraint instanceof Constraint.Applied applied) {
      return applied.value().place();
    }
    if (constraint instanceof Constraint.Called called) {
      return called.call().place();
    }
    return ((Constraint.Equal) constraint).reason().place();
  }

  /** The value that gave its shape to another. */
  private Optional<String> followed(Frame frame, Value value) {
    if (value.definition() instanceof Definition.Apply apply) {
      return apply.arguments().stream()
          .map(Ref::value)
          .filter(id -> !id.equals(value.id()) && shape(frame, id).equals(shape(frame, value.id())))
          .findFirst();
    }
    Call call = frame.call;
    int input = frame.scope.block().inputs().indexOf(value);
    return call != null && input >= 0 && input < call.arguments().size()
        ? Optional.of(call.arguments().get(input).value())
        : Optional.empty();
  }
}
