package org.archigram.compiler.cell;

import java.util.List;

/**
 * A symbol with what belongs to it.
 *
 * @param line where a fault of it lies in the source; 0 if it has none
 * @param column the same, as a column
 */
public record Code(
    Symbol symbol,
    List<Long> numbers,
    List<Slot> slots,
    String text,
    List<Code> parts,
    int line,
    int column) {
  public Code {
    numbers = List.copyOf(numbers);
    slots = List.copyOf(slots);
    parts = List.copyOf(parts);
  }

  /** A symbol with parts only. */
  public static Code of(Symbol symbol, Code... parts) {
    return new Code(symbol, List.of(), List.of(), "", List.of(parts), 0, 0);
  }

  /** One code after another. */
  public static Code sequence(List<Code> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Code(Symbol.SEQ, List.of(), List.of(), "", parts, 0, 0);
  }

  /** The neuron of a register. */
  public static Code link(Slot slot) {
    return of(Symbol.LINK).withSlots(List.of(slot));
  }

  /** A neuron with a bias and nothing else. */
  public static Code constant(long value) {
    return of(Symbol.SUM).withNumbers(List.of(value));
  }

  /** The same with other numbers. */
  public Code withNumbers(List<Long> others) {
    return new Code(symbol, others, slots, text, parts, line, column);
  }

  /** The same with other slots. */
  public Code withSlots(List<Slot> others) {
    return new Code(symbol, numbers, others, text, parts, line, column);
  }

  /** The same with another text. */
  public Code withText(String other) {
    return new Code(symbol, numbers, slots, other, parts, line, column);
  }

  /** The same with a place for its fault. */
  public Code at(int atLine, int atColumn) {
    return new Code(symbol, numbers, slots, text, parts, atLine, atColumn);
  }

  /** The part at a place. */
  public Code part(int at) {
    return parts.get(at);
  }

  /** The number at a place. */
  public long number(int at) {
    return numbers.get(at);
  }

  /** The only or the first slot. */
  public Slot slot() {
    return slots.get(0);
  }

  /** Whether it is a neuron that always has the same value. */
  public boolean isConstant() {
    return symbol == Symbol.SUM && parts.isEmpty();
  }

  /** Whether it, or a part of it, can have a fault. */
  public boolean canFault() {
    return line > 0 || parts.stream().anyMatch(Code::canFault);
  }
}
