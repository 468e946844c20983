package org.archigram.runtime.column;

import java.util.List;

/**
 * A word for each example.
 *
 * @param distinct all words, in the order in which they were first seen
 * @param codes the place of each example's word among them
 */
record Listed(List<String> distinct, int[] codes) implements Words {

  @Override
  public int count() {
    return codes.length;
  }

  @Override
  public int steps(int example) {
    return 1;
  }

  @Override
  public boolean sequence() {
    return false;
  }

  @Override
  public int code(int example, int step) {
    return codes[example];
  }
}
