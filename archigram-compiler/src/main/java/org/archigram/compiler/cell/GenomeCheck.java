package org.archigram.compiler.cell;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.compiler.cell.Shape.Part;

/** Whether codes have what their symbols need, so that cells can read them. */
final class GenomeCheck {
  private final GenomeTokens tokens;
  private final java.util.ArrayList<List<Genome.Register>> registers = new java.util.ArrayList<>();
  private final java.util.ArrayList<Integer> outer = new java.util.ArrayList<>();
  private int routine;

  GenomeCheck(GenomeTokens tokens) {
    this.tokens = tokens;
  }

  /** The codes that follow belong to this routine. */
  void enter(int id, int around, List<Genome.Register> slots) {
    routine = id;
    outer.add(around);
    registers.add(slots);
  }

  /** How many things a LEAVE can leave in the parts of a symbol. */
  static int scopes(Symbol symbol, int around) {
    return switch (symbol) {
      case BLOCK, LATE -> around + 1;
      case LOOP -> 1; // a cell of its own
      case IF -> 0; // each half is a cell of its own
      default -> around;
    };
  }

  /** Looks at one code whose parts are right. */
  void check(Code code, int start, int scopes) {
    Shape shape = Shape.of(code.symbol());
    String name = code.symbol().name();
    if (!shape.takesNumbers(code)) {
      throw tokens.wrong(name + " has " + code.numbers().size() + " numbers here", start);
    }
    if (code.symbol() == Symbol.LEAVE && (code.number(0) < 1 || code.number(0) > scopes)) {
      throw tokens.wrong("LEAVE " + code.number(0) + " stands in " + scopes + " scopes", start);
    }
    if (!shape.takesParts(code)) {
      throw tokens.wrong(name + " has other parts: " + shape.partsText(), start);
    }
    slots(code, shape, start);
  }

  private void slots(Code code, Shape shape, int start) {
    for (Slot slot : code.slots()) {
      if (!isAround(slot.routine())) {
        throw tokens.wrong("a slot of a routine that is not around this one", start);
      }
    }
    if (!shape.takesSlots(code.slots().size())) {
      throw tokens.wrong(code.symbol() + " has " + code.slots().size() + " slots here", start);
    }
    for (int i = 0; i < code.slots().size() && shape.slots() > 0; i++) {
      boolean isGroup = size(code.slots().get(i)) > 0;
      if (isGroup != shape.ofGroups()) {
        throw tokens.wrong(
            code.symbol() + " is for slots " + (isGroup ? "without" : "with") + " elements", start);
      }
    }
    boolean element = code.symbol() == Symbol.ALIAS && !code.parts().isEmpty();
    if (element && size(code.slot()) == 0) {
      throw tokens.wrong("ALIAS of an element is for slots with elements", start);
    }
    if (code.symbol() == Symbol.COPY && size(code.slot()) != size(code.slots().get(1))) {
      throw tokens.wrong("COPY is for slots with as many elements", start);
    }
  }

  private int size(Slot slot) {
    return registers.get(slot.routine()).get(slot.index()).size();
  }

  private boolean isAround(int id) {
    int around = routine;
    while (around >= 0 && around != id) {
      around = outer.get(around);
    }
    return around >= 0;
  }

  /** Looks at all calls, when all routines are known. */
  static void calls(Genome genome, Map<Code, Integer> places, GenomeTokens tokens) {
    for (int i = 0; i < genome.routines().size(); i++) {
      calls(genome, i, genome.routines().get(i).code(), places, tokens);
    }
  }

  private static void calls(
      Genome genome, int from, Code code, Map<Code, Integer> places, GenomeTokens tokens) {
    if (code.symbol() == Symbol.CALL) {
      String wrong = wrong(genome, from, code);
      if (!wrong.isEmpty()) {
        throw tokens.wrong(wrong, places.getOrDefault(code, 0));
      }
    }
    for (Code part : code.parts()) {
      calls(genome, from, part, places, tokens);
    }
  }

  private static String wrong(Genome genome, int from, Code call) {
    long id = call.number(0);
    if (id < 1 || id >= genome.routines().size()) {
      return "there is no routine " + id + " to call";
    }
    Genome.Routine called = genome.routines().get((int) id);
    if (!around(genome, from).contains(called.outer())) {
      return "routine " + called.name() + " cannot be called from here";
    }
    if (call.parts().size() != called.parameters() + 1 || call.slots().size() != called.results()) {
      return called.name() + " has other arguments or results";
    }
    for (int i = 0; i < called.parameters(); i++) {
      if (!fits(genome, call.part(i), called.registers().get(i))) {
        return "argument " + (i + 1) + " of " + called.name() + " is of another kind";
      }
    }
    for (int i = 0; i < called.results(); i++) {
      int size = called.registers().get(called.parameters() + i).size();
      if (size(genome, call.slots().get(i)) != size) {
        return "result " + (i + 1) + " of " + called.name() + " is of another size";
      }
    }
    return joined(genome, call, called);
  }

  /** A call can only change what the routine sees, and what it is given. */
  private static String joined(Genome genome, Code call, Genome.Routine called) {
    Set<Slot> given = new HashSet<>();
    call.parts().stream()
        .filter(part -> part.symbol() == Symbol.ALIAS)
        .forEach(part -> given.add(part.slot()));
    Set<Integer> seen = around(genome, called.outer());
    boolean known =
        call.part(call.parts().size() - 1).slots().stream()
            .allMatch(slot -> given.contains(slot) || seen.contains(slot.routine()));
    return known ? "" : called.name() + " cannot change a slot that JOIN names";
  }

  private static boolean fits(Genome genome, Code argument, Genome.Register parameter) {
    return switch (argument.symbol()) {
      case VALUE -> parameter.size() == 0;
      case GROUP -> parameter.size() == size(genome, argument.slot());
      default ->
          argument.parts().isEmpty()
              ? parameter.size() == size(genome, argument.slot())
              : parameter.size() == 0;
    };
  }

  private static int size(Genome genome, Slot slot) {
    return genome.routines().get(slot.routine()).registers().get(slot.index()).size();
  }

  private static Set<Integer> around(Genome genome, int id) {
    Set<Integer> around = new HashSet<>();
    for (int i = id; i >= 0; i = genome.routines().get(i).outer()) {
      around.add(i);
    }
    return around;
  }

  /** Whether a code is of a kind. */
  static boolean is(Code code, Part part) {
    return Shape.of(code.symbol()).kind() == part;
  }
}
