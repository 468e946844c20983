package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;

/**
 * Says of each part with a JOIN what it joins.
 *
 * <p>Before: a JOIN has the number of registers that were there when its part began. After: it has
 * the slots that the part changes, and 1 if the order token goes through the part.
 */
final class Joins {
  private final List<Genome.Routine> routines;
  private final List<Set<Slot>> changes = new ArrayList<>();
  private final Set<Long> talking;

  private Joins(List<Genome.Routine> routines) {
    this.routines = routines;
    this.talking = Effects.talking(routines.stream().map(Genome.Routine::code).toList());
    routines.forEach(routine -> changes.add(Set.of()));
  }

  static List<Genome.Routine> filled(List<Genome.Routine> routines) {
    Joins joins = new Joins(routines);
    joins.findChanges();
    return routines.stream().map(joins::filled).toList();
  }

  /** What calls of each routine change around it; those that call each other need some rounds. */
  private void findChanges() {
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < routines.size(); i++) {
        int own = i;
        Set<Slot> outside = new LinkedHashSet<>(Effects.changed(filled(routines.get(i)).code()));
        outside.removeIf(slot -> slot.routine() == own);
        more |= changes.set(i, outside).size() != outside.size();
      }
    }
  }

  private Genome.Routine filled(Genome.Routine routine) {
    int id = routines.indexOf(routine);
    return new Genome.Routine(
        routine.name(),
        routine.outer(),
        routine.registers(),
        routine.parameters(),
        routine.results(),
        filled(routine.code(), id));
  }

  private Code filled(Code code, int routine) {
    List<Code> parts =
        new ArrayList<>(code.parts().stream().map(part -> filled(part, routine)).toList());
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).symbol() == Symbol.JOIN) {
      Code open = parts.remove(last);
      parts.add(
          code.symbol() == Symbol.CALL ? ofCall(code, parts) : ofPart(code, parts, open, routine));
    }
    Code same =
        new Code(
            code.symbol(),
            code.numbers(),
            code.slots(),
            code.text(),
            parts,
            code.line(),
            code.column());
    return code.symbol() == Symbol.IF ? same.withSlots(List.of()) : same;
  }

  private Code ofCall(Code call, List<Code> arguments) {
    Set<Slot> slots = new LinkedHashSet<>();
    arguments.stream()
        .filter(part -> part.symbol() == Symbol.ALIAS)
        .forEach(part -> slots.add(part.slot()));
    slots.addAll(changes.get((int) call.number(0)));
    return join(slots, talking.contains(call.number(0)));
  }

  private static Code ofPart(Code code, List<Code> parts, Code open, int routine) {
    Set<Slot> slots = new LinkedHashSet<>();
    parts.forEach(part -> slots.addAll(Effects.changed(part)));
    slots.removeIf(
        slot ->
            slot.routine() == routine
                && slot.index() >= open.number(0)
                && !code.slots().contains(slot));
    boolean loop = code.symbol() == Symbol.LOOP;
    boolean ordered =
        loop || Effects.ordered(parts.get(1), slots) || Effects.ordered(parts.get(2), slots);
    return join(slots, ordered);
  }

  private static Code join(Set<Slot> slots, boolean ordered) {
    return Code.of(Symbol.JOIN)
        .withNumbers(List.of(ordered ? 1L : 0L))
        .withSlots(List.copyOf(slots));
  }
}
