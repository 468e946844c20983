package org.archigram.diagram.unroll;

/**
 * A step of an axis that is unrolled.
 *
 * @param fromEnd whether it is counted from the last step, which is 0 then; else the first is 1
 * @param number how far
 */
record Position(boolean fromEnd, int number) {

  /** The step that is {@code by} steps behind this one. */
  Position plus(int by) {
    return new Position(fromEnd, number + by);
  }
}
