package org.archigram.diagram.figure;

import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Node;

/** A badge, measured: a sign and a short text. */
record Chip(Node.Mark mark, Label text) {
  static final double HEIGHT = 10;
  private static final double SIGN = 9;

  static Chip of(Node.Badge badge, Letters letters) {
    return new Chip(badge.mark(), letters.small(badge.text()));
  }

  /** Whether a sign stands before the text. */
  boolean signed() {
    return switch (mark) {
      case LOOP, SHIFT, ACROSS, HANDED, RANDOM, SPIKES, GRADIENT -> true;
      case SHARED, RULE, EACH, COPIES, TRAINED_BY, GATE, CANDIDATE -> false;
    };
  }

  double width() {
    double text = text().width() > 0 ? text().width() + 3 : 0;
    return Math.max(HEIGHT, text + (signed() ? SIGN + 2 : 3));
  }
}
