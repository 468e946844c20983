package org.archigram.diagram.text;

/** What a part of a formula is to its neighbours; it decides the space between them. */
enum Kind {
  ORDINARY,
  OPERATOR,
  BINARY,
  RELATION,
  OPEN,
  CLOSE,
  PUNCTUATION;

  /** Eighteenths of an em between two kinds, in this enum's order; Knuth's TeXbook, page 170. */
  private static final int[][] SPACE = {
    {0, 3, 4, 5, 0, 0, 0},
    {3, 3, 0, 5, 0, 0, 0},
    {4, 4, 0, 0, 4, 0, 0},
    {5, 5, 0, 0, 5, 0, 0},
    {0, 0, 0, 0, 0, 0, 0},
    {0, 3, 4, 5, 0, 0, 0},
    {3, 3, 0, 3, 3, 3, 3},
  };

  /** The space before the next part in em; scripts keep only that around operators' names. */
  double space(Kind next, boolean tight) {
    boolean kept = !tight || (this == OPERATOR && next != RELATION) || next == OPERATOR;
    return kept ? SPACE[ordinal()][next.ordinal()] / 18.0 : 0;
  }

  /** Whether an infix sign after this has nothing on its left, and so is a prefix. */
  boolean leavesNothingBefore() {
    return this != ORDINARY && this != CLOSE;
  }
}
