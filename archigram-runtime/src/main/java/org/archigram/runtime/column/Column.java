package org.archigram.runtime.column;

import java.util.Optional;

/**
 * A value that each of some examples has.
 *
 * <p>An example is one number or word, or several along the steps of a sequence.
 */
public sealed interface Column permits Numbers, Words {

  /** The number of examples. */
  int count();

  /** The number of steps of an example that is a sequence; 1 for others. */
  int steps(int example);

  /** Whether the examples are sequences. */
  boolean sequence();

  /** A value for each sequence, where all of its steps have the same. */
  default Optional<Column> once() {
    return Optional.empty();
  }

  /** What an example is called by itself, such as its file; empty where it has no name. */
  default String called(int example) {
    return "";
  }

  /** Whether an example has no value. */
  boolean missing(int example);
}
