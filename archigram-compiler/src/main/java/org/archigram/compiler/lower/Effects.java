package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;

/** What code changes, and what it needs the order token for. */
final class Effects {
  private Effects() {}

  /** The slots that a code links anew; calls say in their JOIN what they change. */
  static Set<Slot> changed(Code code) {
    Set<Slot> slots = new LinkedHashSet<>();
    collect(code, slots);
    return slots;
  }

  private static void collect(Code code, Set<Slot> into) {
    switch (code.symbol()) {
      case SET, PUT, READ, ASK -> into.add(code.slot());
      case COPY -> into.add(code.slot());
      case CALL, JOIN -> into.addAll(code.slots());
      default -> {}
    }
    code.parts().forEach(part -> collect(part, into));
  }

  /** Whether something leaves the code around its end. */
  static boolean escapes(Code code, int depth) {
    if (code.symbol() == Symbol.LEAVE) {
      return code.number(0) > depth;
    }
    boolean inner =
        code.symbol() == Symbol.BLOCK
            || code.symbol() == Symbol.LOOP
            || code.symbol() == Symbol.LATE;
    return code.parts().stream().anyMatch(part -> escapes(part, depth + (inner ? 1 : 0)));
  }

  /** The routines that read or write, or call others that do, by their places. */
  static Set<Long> talking(List<Code> routines) {
    Set<Long> talking = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < routines.size(); i++) {
        more |= talks(routines.get(i), talking) && talking.add((long) i);
      }
    }
    return talking;
  }

  private static boolean talks(Code code, Set<Long> talking) {
    return switch (code.symbol()) {
      case READ, SKIP, ASK, WRITE, TEXT -> true;
      case CALL -> talking.contains(code.number(0)) || anyTalks(code, talking);
      default -> anyTalks(code, talking);
    };
  }

  private static boolean anyTalks(Code code, Set<Long> talking) {
    return code.parts().stream().anyMatch(part -> talks(part, talking));
  }

  /** Whether the order token goes through a code that stands behind a gate. */
  static boolean ordered(Code code, Set<Slot> joined) {
    return hasPorts(code) || code.canFault() && !onlySets(code, joined);
  }

  private static boolean hasPorts(Code code) {
    return switch (code.symbol()) {
      case READ, SKIP, ASK, WRITE, TEXT, LOOP, LATE, CALL, FORK -> true;
      case IF -> code.part(3).number(0) > 0 || code.parts().stream().anyMatch(Effects::hasPorts);
      default -> code.parts().stream().anyMatch(Effects::hasPorts);
    };
  }

  /** Whether every fault reaches the end in what is joined: only registers, each set once. */
  private static boolean onlySets(Code code, Set<Slot> joined) {
    List<Slot> set = new ArrayList<>();
    List<Code> parts = code.symbol() == Symbol.SEQ ? code.parts() : List.of(code);
    for (Code part : parts) {
      if (part.symbol() != Symbol.SET || part.canFault() && !joined.contains(part.slot())) {
        return false;
      }
      set.add(part.slot());
    }
    return set.stream().distinct().count() == set.size();
  }
}
