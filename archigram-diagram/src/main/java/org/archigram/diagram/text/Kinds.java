package org.archigram.diagram.text;

import org.archigram.model.formula.Formula;

/** Tells what a formula is to its neighbours on either side. */
final class Kinds {
  private Kinds() {}

  static Kind left(Formula formula) {
    return formula instanceof Formula.Fenced ? Kind.OPEN : inner(formula);
  }

  static Kind right(Formula formula) {
    return formula instanceof Formula.Fenced ? Kind.CLOSE : inner(formula);
  }

  private static Kind inner(Formula formula) {
    if (formula instanceof Formula.Scripts scripts) {
      return right(scripts.base());
    }
    if (formula instanceof Formula.Large) {
      return Kind.OPERATOR;
    }
    if (formula instanceof Formula.Sign sign) {
      return sign(sign.kind());
    }
    return formula instanceof Formula.Symbol symbol && isName(symbol)
        ? Kind.OPERATOR
        : Kind.ORDINARY;
  }

  /** Names of functions such as {@code tanh}; a number or a single letter is none. */
  private static boolean isName(Formula.Symbol symbol) {
    return symbol.style() == Formula.Style.UPRIGHT
        && symbol.text().codePoints().filter(Character::isLetter).count() > 1;
  }

  private static Kind sign(Formula.Kind kind) {
    return switch (kind) {
      case BINARY -> Kind.BINARY;
      case RELATION -> Kind.RELATION;
      case PUNCTUATION -> Kind.PUNCTUATION;
      case PREFIX -> Kind.ORDINARY;
    };
  }
}
