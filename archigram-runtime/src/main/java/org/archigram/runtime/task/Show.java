package org.archigram.runtime.task;

/** A picture that shows how well a task was learned. */
public enum Show {
  /** Which class is taken for which, and some examples with wrong answers. */
  CLASSES,
  /** A plane of two inputs, coloured by the answers. */
  PLANE,
  /** The answer as a curve over the only input. */
  CURVE,
  /** The answers as a series over time. */
  SERIES,
  /** Each answer over what it should be. */
  SCATTER,
  /** Sequences of classes, with the wrong ones marked. */
  SEQUENCES,
  /** A matrix of bits over time. */
  BITS,
  /** How well each column of the answer is told. */
  COLUMNS
}
