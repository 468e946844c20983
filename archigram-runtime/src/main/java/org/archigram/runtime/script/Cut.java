package org.archigram.runtime.script;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.runtime.script.operator.Term;

/** Where a loop is cut off from what stands around it. */
final class Cut {

  /**
   * Something around a loop that its body reads.
   *
   * @param whole what gradients go on to
   * @param alone the same values, from which no gradient goes on
   */
  record Root(Term whole, Term alone) {}

  private final Map<String, Root> roots = new LinkedHashMap<>();
  private final Map<String, Root> reads = new LinkedHashMap<>();
  private final Map<String, String> firsts = new LinkedHashMap<>();

  /** By the expression of what gradients go on to. */
  Map<String, Root> roots() {
    return roots;
  }

  /** By the expression that the body reads. */
  Map<String, Root> reads() {
    return reads;
  }

  /** By the name of a cell, the expression that it has before the first step. */
  Map<String, String> firsts() {
    return firsts;
  }
}
