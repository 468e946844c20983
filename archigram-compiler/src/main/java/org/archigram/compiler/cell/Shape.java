package org.archigram.compiler.cell;

import java.util.List;

/**
 * What belongs to a symbol.
 *
 * @param kind where it can stand
 * @param parts what its parts are; {@link Part#MANY} stands for any number of the one before
 * @param optional how many of the last parts may be left out
 * @param slots how many slots it has; -1 for any number
 * @param ofGroups whether its slots have elements
 */
record Shape(Part kind, List<Part> parts, int optional, int slots, boolean ofGroups) {

  /** Where a code can stand. */
  enum Part {
    VALUE("a value"),
    STATEMENT("a statement"),
    ARGUMENT("an argument"),
    JOIN("a JOIN"),
    MANY("any number of them");

    private final String text;

    Part(String text) {
      this.text = text;
    }
  }

  private static Shape value(int slots, boolean groups, Part... parts) {
    return new Shape(Part.VALUE, List.of(parts), 0, slots, groups);
  }

  private static Shape statement(int slots, boolean groups, Part... parts) {
    return new Shape(Part.STATEMENT, List.of(parts), 0, slots, groups);
  }

  private Shape withOptional(int last) {
    return new Shape(kind, parts, last, slots, ofGroups);
  }

  static Shape of(Symbol symbol) {
    return switch (symbol) {
      case SEQ -> statement(0, false, Part.STATEMENT, Part.MANY);
      case SET -> statement(1, false, Part.VALUE);
      case PUT -> statement(1, true, Part.VALUE, Part.VALUE);
      case COPY -> statement(2, true);
      case IF -> statement(0, false, Part.VALUE, Part.STATEMENT, Part.STATEMENT, Part.JOIN);
      case FORK -> statement(0, false, Part.VALUE, Part.STATEMENT, Part.STATEMENT);
      case LOOP -> statement(0, false, Part.STATEMENT, Part.VALUE, Part.STATEMENT, Part.JOIN);
      case LATE -> statement(0, false, Part.STATEMENT, Part.VALUE, Part.STATEMENT);
      case BLOCK -> statement(0, false, Part.STATEMENT);
      case LEAVE, SKIP -> statement(0, false);
      case CALL -> statement(-1, false, Part.ARGUMENT, Part.MANY, Part.JOIN);
      case READ, ASK -> statement(1, false);
      case WRITE -> statement(0, false, Part.VALUE, Part.VALUE).withOptional(1);
      case TEXT -> statement(0, false, Part.VALUE).withOptional(1);
      case JOIN -> new Shape(Part.JOIN, List.of(), 0, -1, false);
      case VALUE -> new Shape(Part.ARGUMENT, List.of(Part.VALUE), 0, 0, false);
      case GROUP -> new Shape(Part.ARGUMENT, List.of(), 0, 1, true);
      case ALIAS -> new Shape(Part.ARGUMENT, List.of(Part.VALUE), 1, -1, false);
      case LINK -> value(1, false);
      case GET -> value(1, true, Part.VALUE);
      case SUM, STEP, EQUAL, UNEQUAL -> value(0, false, Part.VALUE, Part.MANY);
      case TIMES, QUOTIENT, REST -> value(0, false, Part.VALUE, Part.VALUE);
      case ODD, ABS, SQUARE, LIMIT -> value(0, false, Part.VALUE);
    };
  }

  boolean takesSlots(int count) {
    return slots < 0 || slots == count;
  }

  boolean takesNumbers(Code code) {
    List<Long> numbers = code.numbers();
    return switch (code.symbol()) {
      case SUM, STEP, EQUAL, UNEQUAL -> numbers.size() == code.parts().size() + 1;
      case LIMIT -> numbers.size() == 2 && numbers.get(0) <= numbers.get(1);
      case READ -> isFrom0To(numbers, 2);
      case WRITE -> isFrom0To(numbers, 3);
      case ASK, JOIN -> isFrom0To(numbers, 1);
      case CALL, LEAVE -> numbers.size() == 1;
      default -> numbers.isEmpty();
    };
  }

  private static boolean isFrom0To(List<Long> numbers, long most) {
    return numbers.size() == 1 && numbers.get(0) >= 0 && numbers.get(0) <= most;
  }

  boolean takesParts(Code code) {
    if (code.symbol() == Symbol.ALIAS && code.slots().size() != 1) {
      return false;
    }
    int many = parts.indexOf(Part.MANY);
    int fixed = many < 0 ? parts.size() : parts.size() - 2;
    int count = code.parts().size();
    if (count < fixed - optional || many < 0 && count > fixed) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!GenomeCheck.is(code.part(i), expected(i, count))) {
        return false;
      }
    }
    return true;
  }

  private Part expected(int at, int count) {
    int many = parts.indexOf(Part.MANY);
    if (many < 0) {
      return parts.get(at);
    }
    int behind = parts.size() - 1 - many;
    int fromEnd = count - at;
    return fromEnd <= behind ? parts.get(parts.size() - fromEnd) : parts.get(many - 1);
  }

  String partsText() {
    return parts.isEmpty()
        ? "it has none"
        : String.join(", ", parts.stream().map(part -> part.text).toList());
  }
}
