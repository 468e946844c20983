package org.archigram.compiler.grow;

/**
 * What a neuron does with what arrives.
 *
 * <p>Most fire when all links have brought a value (dynamic D0); a GATE only if its control allows
 * it (D1); a JOIN at the first value (D2).
 */
enum Kind {
  /** Bias and weighted sum. */
  SUM,
  /** 1 if bias and weighted sum are above 0. */
  STEP,
  /** 1 if bias and weighted sum are 0. */
  EQUAL,
  /** 1 if bias and weighted sum are not 0. */
  UNEQUAL,
  /** The product of two. */
  TIMES,
  /** The quotient of two, cut towards zero. */
  QUOTIENT,
  /** Passes the first on if the second is what its bias says; silent for ever if not. */
  GATE,
  /** Passes on what arrives first. */
  JOIN,
  /** Fires when all that could fail have fired, or the first that fails and all before it. */
  GUARD,
  /** Reads a letter (bias 0) or a number. */
  READ,
  /** Leaves out the rest of a line. */
  SKIP,
  /** Asks whether the input or its line ends. */
  ASK,
  /** Writes a number (bias 0), a letter (1), a truth (2) or a name (3). */
  WRITE,
  /** Writes a text. */
  TEXT,
  /** Waits for all that could fail before. */
  CHECK,
  /** Ends the program. */
  END;

  /** Whether the order token goes through it, so that a fault that arrives here is the first. */
  boolean isOrdered() {
    return switch (this) {
      case READ, SKIP, ASK, WRITE, TEXT, CHECK, END -> true;
      case SUM, STEP, EQUAL, UNEQUAL, TIMES, QUOTIENT, GATE, JOIN, GUARD -> false;
    };
  }

  /** Whether it can compute beside others: it hears all its links and touches no port. */
  boolean isAlone() {
    return !isOrdered() && this != JOIN && this != GUARD;
  }
}
