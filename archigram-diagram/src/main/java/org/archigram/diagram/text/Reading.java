package org.archigram.diagram.text;

import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.formula.Formula;

/** Writes a formula as one line of plain text. */
final class Reading {
  private Reading() {}

  static String of(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol.text();
    }
    if (formula instanceof Formula.Sign sign) {
      return sign(sign);
    }
    if (formula instanceof Formula.Row row) {
      return row.parts().stream().map(Reading::of).collect(Collectors.joining());
    }
    if (formula instanceof Formula.Scripts scripts) {
      return of(scripts.base()) + scripts(scripts.below(), scripts.above());
    }
    if (formula instanceof Formula.Large large) {
      return large.sign() + scripts(large.below(), large.above()) + " ";
    }
    return framed(formula);
  }

  private static String framed(Formula formula) {
    if (formula instanceof Formula.Fraction fraction) {
      return group(fraction.above()) + "/" + group(fraction.below());
    }
    if (formula instanceof Formula.Root root) {
      return "√" + group(root.body());
    }
    if (formula instanceof Formula.Accent accent) {
      return of(accent.body()) + combining(accent.mark());
    }
    if (formula instanceof Formula.Fenced fenced) {
      return fenced.open() + of(fenced.body()) + fenced.close();
    }
    throw new IllegalArgumentException("unknown formula: " + formula);
  }

  private static String sign(Formula.Sign sign) {
    String text = Signs.typeset(sign.text());
    return switch (sign.kind()) {
      case BINARY, RELATION -> " " + text + " ";
      case PUNCTUATION -> text + " ";
      case PREFIX -> text;
    };
  }

  private static String scripts(Optional<Formula> below, Optional<Formula> above) {
    return below.map(script -> "_" + group(script)).orElse("")
        + above.map(script -> "^" + group(script)).orElse("");
  }

  private static String group(Formula formula) {
    String text = of(formula);
    boolean isOne = formula instanceof Formula.Symbol || formula instanceof Formula.Fenced;
    return isOne || text.length() == 1 ? text : "(" + text.replaceAll(" ([+−]) ", "$1") + ")";
  }

  private static String combining(Formula.Mark mark) {
    return switch (mark) {
      case TILDE -> "\u0303";
      case HAT -> "\u0302";
      case BAR -> "\u0304";
      case ARROW_LEFT -> "\u20D6";
      case ARROW_RIGHT -> "\u20D7";
    };
  }
}
