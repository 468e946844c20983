package org.archigram.model.formula;

import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.formula.Formula.Accent;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Formula.Fraction;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Large;
import org.archigram.model.formula.Formula.Root;
import org.archigram.model.formula.Formula.Row;
import org.archigram.model.formula.Formula.Scripts;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.formula.Formula.Symbol;

/** Prints a formula as TeX for math mode; needs amsmath and amssymb. */
public final class Tex {

  private Tex() {}

  /** The TeX of {@code formula}; letters of names can never act as commands. */
  public static String of(Formula formula) {
    if (formula instanceof Symbol symbol) {
      return TexLetters.symbol(symbol);
    }
    if (formula instanceof Sign sign) {
      return sign(sign);
    }
    if (formula instanceof Row row) {
      return row.parts().stream().map(Tex::of).collect(Collectors.joining(" "));
    }
    if (formula instanceof Scripts scripts) {
      return scripts(scripts);
    }
    return stacked(formula);
  }

  private static String stacked(Formula formula) {
    if (formula instanceof Fraction fraction) {
      return "\\frac" + group(fraction.above()) + group(fraction.below());
    }
    if (formula instanceof Root root) {
      return "\\sqrt" + group(root.body());
    }
    if (formula instanceof Accent accent) {
      return mark(accent) + group(accent.body());
    }
    if (formula instanceof Fenced fenced) {
      return fenced(fenced);
    }
    Large large = (Large) formula;
    return TexLetters.sign(large.sign()) + script("_", large.below()) + script("^", large.above());
  }

  private static String group(Formula formula) {
    return "{" + of(formula) + "}";
  }

  private static String script(String sign, Optional<Formula> formula) {
    return formula.map(f -> sign + group(f)).orElse("");
  }

  private static String scripts(Scripts scripts) {
    boolean simple = scripts.base() instanceof Symbol || scripts.base() instanceof Fenced;
    String base = simple ? of(scripts.base()) : group(scripts.base());
    return base + script("_", scripts.below()) + script("^", scripts.above());
  }

  private static String sign(Sign sign) {
    if (sign.text().isEmpty()) {
      return sign.kind() == Kind.RELATION ? "\\;" : "";
    }
    String text = TexLetters.sign(sign.text());
    return switch (sign.kind()) {
      case BINARY ->
          text.startsWith("\\") || "+-".contains(text) ? text : "\\mathbin{" + text + "}";
      case RELATION ->
          text.startsWith("\\") || "=<>".contains(text) ? text : "\\mathrel{" + text + "}";
      case PUNCTUATION -> ",;".contains(text) ? text : "\\mathpunct{" + text + "}";
      case PREFIX -> "{" + text + "}";
    };
  }

  private static String mark(Accent accent) {
    boolean wide = accent.body() instanceof Symbol symbol && symbol.text().length() > 1;
    return switch (accent.mark()) {
      case TILDE -> wide ? "\\widetilde" : "\\tilde";
      case HAT -> wide ? "\\widehat" : "\\hat";
      case BAR -> wide ? "\\overline" : "\\bar";
      case ARROW_LEFT -> "\\overleftarrow";
      case ARROW_RIGHT -> "\\overrightarrow";
    };
  }

  private static String fenced(Fenced fenced) {
    String open = TexLetters.fence(fenced.open(), true);
    String close = TexLetters.fence(fenced.close(), false);
    return isTall(fenced.body())
        ? "\\left" + open + " " + of(fenced.body()) + " \\right" + close
        : open + of(fenced.body()) + close;
  }

  /** Whether brackets have to grow; where they need not, TeX's spacing is better without. */
  private static boolean isTall(Formula formula) {
    if (formula instanceof Row row) {
      return row.parts().stream().anyMatch(Tex::isTall);
    }
    if (formula instanceof Scripts scripts) {
      return isTall(scripts.base());
    }
    if (formula instanceof Fenced fenced) {
      return isTall(fenced.body());
    }
    return formula instanceof Fraction || formula instanceof Large || formula instanceof Root;
  }
}
