package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Routine;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.compiler.tree.Variable.Role;

/** Calls of routines. */
final class Calls {
  private final Draft draft;
  private final Values values;

  Calls(Draft draft, Values values) {
    this.draft = draft;
    this.values = values;
  }

  /** Writes a call; the registers that its results are in afterwards. */
  List<Slot> call(Expression.Call call) {
    Routine routine = call.routine();
    List<Code> parts = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean before =
          call.arguments().subList(i + 1, call.arguments().size()).stream()
              .anyMatch(CallFinder::hasCall);
      parts.addAll(argument(routine.parameters().get(i), call.arguments().get(i), before));
    }
    List<Slot> results = routine.result().map(this::registers).orElse(List.of());
    parts.add(draft.joinFrom(0));
    draft.emit(
        Code.sequence(
            List.of(
                Code.of(Symbol.CALL, parts.toArray(Code[]::new))
                    .withNumbers(List.of((long) routine.id()))
                    .withSlots(results))));
    return results;
  }

  private List<Slot> registers(Variable result) {
    List<Slot> slots = new ArrayList<>();
    for (Layout.Leaf leaf : draft.leaves(result)) {
      long size =
          leaf.indices().isEmpty()
              ? 0
              : leaf.indices().stream()
                  .mapToLong(Type.Ordinal::count)
                  .reduce(1, Math::multiplyExact);
      slots.add(draft.layout().slot("~result", (int) size));
    }
    return slots;
  }

  private List<Code> argument(Variable parameter, Expression given, boolean keep) {
    if (parameter.role() == Role.VAR_PARAMETER) {
      return values.accesses().aliases((Expression.Load) given);
    }
    if (parameter.type() instanceof Type.Ordinal) {
      Linear value = values.of(given);
      return List.of(Code.of(Symbol.VALUE, (keep ? draft.kept(value) : value).code()));
    }
    if (given instanceof Expression.Load load) {
      return parts(load.access(), keep);
    }
    List<Slot> results = call((Expression.Call) given);
    List<Layout.Leaf> leaves = draft.leaves(parameter);
    List<Code> parts = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      parts.add(whole(leaves.get(i), results.get(i)));
    }
    return parts;
  }

  private static Code whole(Layout.Leaf leaf, Slot slot) {
    return leaf.indices().isEmpty()
        ? Code.of(Symbol.VALUE, Code.link(slot))
        : Code.of(Symbol.GROUP).withSlots(List.of(slot));
  }

  /** A copy where the parameter needs a row, or where a later argument may change what is given. */
  private List<Code> parts(Access access, boolean keep) {
    List<Layout.Leaf> leaves = values.accesses().leaves(access);
    int given = access.indices().size();
    if (!keep && given == 0) {
      return leaves.stream().map(leaf -> whole(leaf, leaf.slot())).toList();
    }
    List<Slot> copies = values.accesses().copied(access);
    List<Code> parts = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      boolean single = leaves.get(i).indices().size() == given;
      Slot copy = copies.get(i);
      parts.add(
          single
              ? Code.of(Symbol.VALUE, Code.link(copy))
              : Code.of(Symbol.GROUP).withSlots(List.of(copy)));
    }
    return parts;
  }
}
