package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.formula.Formula;
import org.archigram.model.operator.Brackets.Strength;

/** Writes formulas on one line: quotients with a slash. */
public final class Inline {

  private Inline() {}

  /** The formula without fractions above each other. */
  public static Formula of(Formula formula) {
    if (formula instanceof Formula.Fraction fraction) {
      List<Formula> parts = new ArrayList<>();
      boolean product = isNegated(fraction.above()) || holds(fraction.above(), Strength.PRODUCT);
      add(parts, product ? of(fraction.above()) : bracketed(fraction.above()));
      parts.add(new Formula.Sign("/", Formula.Kind.PREFIX));
      boolean factor = holds(fraction.below(), Strength.POWER);
      add(parts, factor ? of(fraction.below()) : bracketed(fraction.below()));
      return new Formula.Row(parts);
    }
    if (formula instanceof Formula.Row row) {
      return row(row.parts());
    }
    if (formula instanceof Formula.Scripts scripts) {
      return new Formula.Scripts(
          of(scripts.base()), scripts.below().map(Inline::of), scripts.above().map(Inline::of));
    }
    if (formula instanceof Formula.Root root) {
      return new Formula.Root(of(root.body()));
    }
    if (formula instanceof Formula.Fenced fenced) {
      return new Formula.Fenced(fenced.open(), of(fenced.body()), fenced.close());
    }
    return formula;
  }

  private static boolean holds(Formula formula, Strength least) {
    return Brackets.strength(formula).compareTo(least) >= 0;
  }

  private static Formula bracketed(Formula formula) {
    return new Formula.Fenced("(", of(formula), ")");
  }

  /** The negative of a product needs no brackets before a slash. */
  private static boolean isNegated(Formula formula) {
    return formula instanceof Formula.Row row
        && row.parts().size() > 1
        && row.parts().get(0) instanceof Formula.Sign sign
        && sign.kind() == Formula.Kind.PREFIX
        && holds(new Formula.Row(row.parts().subList(1, row.parts().size())), Strength.PRODUCT);
  }

  private static Formula row(List<Formula> parts) {
    List<Formula> inline = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Formula part = of(parts.get(i));
      boolean factor =
          parts.get(i) instanceof Formula.Fraction
              && (isFactor(parts, i - 1) || isFactor(parts, i + 1));
      add(inline, factor ? new Formula.Fenced("(", part, ")") : part);
    }
    return new Formula.Row(inline);
  }

  private static boolean isFactor(List<Formula> parts, int i) {
    return i >= 0 && i < parts.size() && !(parts.get(i) instanceof Formula.Sign);
  }

  private static void add(List<Formula> parts, Formula part) {
    boolean calls = part instanceof Formula.Row && Brackets.strength(part) == Strength.ATOM;
    if (part instanceof Formula.Row row && !calls) {
      parts.addAll(row.parts());
    } else {
      parts.add(part);
    }
  }
}
