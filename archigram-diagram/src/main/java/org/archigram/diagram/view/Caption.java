package org.archigram.diagram.view;

import org.archigram.model.formula.Formula;

/** A label: words, or mathematics. */
public sealed interface Caption {

  /** Plain words. */
  record Words(String text) implements Caption {}

  /** A formula. */
  record Maths(Formula formula) implements Caption {}

  /** A text, cut with dots at the end where it is longer than any picture has room for. */
  static String shortened(String text) {
    int longest = 120;
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }

  /** Plain words. */
  static Caption words(String text) {
    return new Words(text);
  }

  /** A formula. */
  static Caption maths(Formula formula) {
    return new Maths(formula);
  }
}
