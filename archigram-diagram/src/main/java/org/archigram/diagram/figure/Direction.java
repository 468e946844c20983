package org.archigram.diagram.figure;

/** Where the data flows in a picture. */
public enum Direction {
  RIGHT,
  DOWN,
  /** To the right, or down where that makes the better page. */
  AUTO
}
