package org.archigram.language.format;

import org.archigram.language.token.Token;

/** How loosely a sign binds: a long line is broken before the loosest. */
final class Levels {
  /** The level of the sign before what weights begin as. */
  static final int START = -1;

  /** The level of what no line is broken before. */
  static final int NONE = 9;

  private Levels() {}

  static int of(Token token) {
    return switch (token.kind()) {
      case PIPE -> 0;
      case NAME -> token.is("else") ? 1 : NONE;
      case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> 2;
      case PLUS, MINUS -> 3;
      case TIMES, DIVIDED, PRODUCT -> 4;
      default -> NONE;
    };
  }
}
