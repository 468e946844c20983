package org.archigram.runtime.column;

import java.util.List;

/** A column of words: classes, or texts. */
public non-sealed interface Words extends Column {
  /** The code of a word that is missing. */
  int MISSING = -1;

  /** All words that occur, in the order in which they were first seen. */
  List<String> distinct();

  /** The place in {@link #distinct} of the word of a step of an example. */
  int code(int example, int step);

  @Override
  default boolean missing(int example) {
    for (int step = 0; step < steps(example); step++) {
      if (code(example, step) == MISSING) {
        return true;
      }
    }
    return false;
  }

  /** The word of an example that is no sequence. */
  default String word(int example) {
    return distinct().get(code(example, 0));
  }
}
