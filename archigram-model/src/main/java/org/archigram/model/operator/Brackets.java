package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Formula.Fraction;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Large;
import org.archigram.model.formula.Formula.Row;
import org.archigram.model.formula.Formula.Scripts;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.formula.Formula.Symbol;

/** Puts brackets around a formula where its place needs something that binds tighter. */
final class Brackets {

  /** How tightly a formula holds together, loosest first. */
  enum Strength {
    RELATION,
    SUM,
    PRODUCT,
    JUXTAPOSITION,
    POWER,
    ATOM
  }

  private Brackets() {}

  /** The formula, in brackets if it is looser than {@code least}. */
  static Formula around(Formula formula, Strength least) {
    return strength(formula).compareTo(least) < 0 ? new Fenced("(", formula, ")") : formula;
  }

  static Strength strength(Formula formula) {
    if (formula instanceof Row row) {
      return ofRow(row.parts());
    }
    if (formula instanceof Fraction) {
      return Strength.JUXTAPOSITION;
    }
    if (isHole(formula)) {
      return Strength.SUM;
    }
    boolean raised = formula instanceof Scripts scripts && scripts.above().isPresent();
    return raised ? Strength.POWER : Strength.ATOM;
  }

  /** A dot in the place of a value would look like a sign between factors. */
  private static boolean isHole(Formula formula) {
    return formula instanceof Symbol symbol && symbol.text().equals("·");
  }

  private static Strength ofRow(List<Formula> parts) {
    if (parts.size() == 1) {
      return strength(parts.get(0));
    }
    Strength strength = isCall(parts) ? Strength.ATOM : Strength.JUXTAPOSITION;
    for (Formula part : parts) {
      Strength own = ofPart(part);
      strength = own.compareTo(strength) < 0 ? own : strength;
    }
    return strength;
  }

  private static Strength ofPart(Formula part) {
    if (isLarge(part)) {
      return Strength.SUM;
    }
    if (!(part instanceof Sign sign)) {
      return Strength.ATOM;
    }
    if (sign.kind() == Kind.RELATION || sign.kind() == Kind.PUNCTUATION) {
      return Strength.RELATION;
    }
    boolean sum = sign.kind() == Kind.PREFIX || "+−±".contains(sign.text());
    return sum ? Strength.SUM : Strength.PRODUCT;
  }

  private static boolean isLarge(Formula part) {
    return part instanceof Large;
  }

  /** A name and its arguments in round brackets hold together like one symbol. */
  private static boolean isCall(List<Formula> parts) {
    return parts.size() == 2
        && parts.get(1) instanceof Fenced fenced
        && fenced.open().equals("(")
        && isFunction(parts.get(0));
  }

  private static boolean isFunction(Formula formula) {
    if (formula instanceof Scripts scripts) {
      return isFunction(scripts.base());
    }
    return formula instanceof Symbol symbol && Notations.isFunctionName(symbol);
  }

  /** Whether this is a number such as {@code 0.3}. */
  static boolean isNumber(Formula formula) {
    return formula instanceof Symbol symbol
        && !symbol.text().isEmpty()
        && Character.isDigit(symbol.text().charAt(0));
  }
}
