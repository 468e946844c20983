package org.archigram.compiler.grow;

import java.util.List;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;

/** A code as cells read it: what belongs to it is found once, before anything grows. */
final class Gene {
  final Symbol symbol;
  final long[] numbers;
  final Slot[] slots;
  final Gene[] parts;

  /** What the neuron is that a cell makes of it, if it makes one. */
  final Spec spec;

  final boolean isConstant;
  final boolean canFault;

  Gene(Code code) {
    this.symbol = code.symbol();
    this.numbers = code.numbers().stream().mapToLong(Long::longValue).toArray();
    this.slots = code.slots().toArray(Slot[]::new);
    List<Gene> inner = code.parts().stream().map(Gene::new).toList();
    this.parts = inner.toArray(Gene[]::new);
    this.spec = spec(code, numbers);
    this.isConstant = code.isConstant();
    this.canFault = code.canFault();
  }

  private static Spec spec(Code code, long... numbers) {
    return switch (code.symbol()) {
      case SUM, STEP, EQUAL, UNEQUAL, READ, SKIP, ASK, WRITE ->
          Spec.of(
              Kind.valueOf(code.symbol().name()), numbers.length > 0 ? numbers : new long[1], code);
      case TEXT -> Spec.of(Kind.TEXT, new long[] {code.parts().size()}, code);
      case QUOTIENT, REST -> Spec.of(Kind.QUOTIENT, new long[] {0, 1, 1}, code);
      case LIMIT -> Spec.bounds(code);
      default -> Spec.of(Kind.TIMES, new long[] {0, 1, 1}, code);
    };
  }

  Slot slot() {
    return slots[0];
  }

  /** Whether the order token goes through what it joins; for a JOIN. */
  boolean isOrdered() {
    return numbers[0] > 0;
  }
}
