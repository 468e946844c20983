package org.archigram.runtime.column;

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

  /** Whether an example has no value. */
  boolean missing(int example);
}
