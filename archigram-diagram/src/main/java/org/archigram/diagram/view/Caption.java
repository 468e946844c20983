package org.archigram.diagram.view;

import org.archigram.model.formula.Formula;

/** A label: words, or mathematics. */
public sealed interface Caption {

  /** Plain words. */
  record Words(String text) implements Caption {}

  /** A formula. */
  record Maths(Formula formula) implements Caption {}

  /** Plain words. */
  static Caption words(String text) {
    return new Words(text);
  }

  /** A formula. */
  static Caption maths(Formula formula) {
    return new Maths(formula);
  }
}
