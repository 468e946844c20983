package org.archigram.diagram.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.formula.Formula;

/** Writes a formula as TeX. */
final class Tex {
  private Tex() {}

  static String formula(Formula formula, Level level) {
    String style = level.display() ? "\\displaystyle " : "";
    return "$" + style + of(formula) + "$";
  }

  private static String of(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol(symbol);
    }
    if (formula instanceof Formula.Sign sign) {
      return sign(sign);
    }
    if (formula instanceof Formula.Row row) {
      return row.parts().stream().map(Tex::of).collect(Collectors.joining());
    }
    if (formula instanceof Formula.Scripts given) {
      Formula.Scripts scripts = ScriptSetter.merged(given);
      return "{" + of(scripts.base()) + "}" + scripts(scripts.below(), scripts.above());
    }
    if (formula instanceof Formula.Large large) {
      return large(large);
    }
    return framed(formula);
  }

  private static String framed(Formula formula) {
    if (formula instanceof Formula.Fraction fraction) {
      return "\\frac{" + of(fraction.above()) + "}{" + of(fraction.below()) + "}";
    }
    if (formula instanceof Formula.Root root) {
      return "\\sqrt{" + of(root.body()) + "}";
    }
    if (formula instanceof Formula.Accent accent) {
      return accent(accent.mark(), accent.body()) + "{" + of(accent.body()) + "}";
    }
    if (formula instanceof Formula.Fenced fenced) {
      return "\\mathopen{}\\mathclose{\\left"
          + TexSigns.bracket(fenced.open())
          + of(fenced.body())
          + "\\right"
          + TexSigns.bracket(fenced.close())
          + "}";
    }
    throw new IllegalArgumentException("unknown formula: " + formula);
  }

  private static String symbol(Formula.Symbol symbol) {
    return AccentSetter.apart(symbol).map(Tex::of).orElseGet(() -> letters(symbol));
  }

  private static String letters(Formula.Symbol symbol) {
    String text = Normalizer.normalize(symbol.text(), Normalizer.Form.NFC);
    String letters = TexSigns.math(text, Glyphs.fonts(text, symbol.style()));
    boolean isName = text.codePoints().filter(Character::isLetter).count() > 1;
    return switch (symbol.style()) {
      case ITALIC -> isName ? "\\mathit{" + letters + "}" : "{" + letters + "}";
      case UPRIGHT ->
          isName ? "\\mathop{\\mathrm{" + letters + "}}\\nolimits " : "\\mathrm{" + letters + "}";
      case BOLD -> "\\mathbf{" + letters + "}";
    };
  }

  private static String sign(Formula.Sign sign) {
    String text = TexSigns.math(Signs.typeset(sign.text()), Glyphs.UPRIGHT);
    return switch (sign.kind()) {
      case BINARY -> "\\mathbin{" + text + "}";
      case RELATION -> "\\mathrel{" + text + "}";
      case PUNCTUATION -> "\\mathpunct{" + text + "}";
      case PREFIX -> "{" + text + "}";
    };
  }

  private static String large(Formula.Large large) {
    String sign =
        switch (large.sign()) {
          case "∑" -> "\\sum";
          case "∏" -> "\\prod";
          case "∫" -> "\\int";
          default -> "\\mathop{\\mathrm{" + TexSigns.math(large.sign(), Glyphs.UPRIGHT) + "}}";
        };
    return sign + scripts(large.below(), large.above()) + " ";
  }

  private static String scripts(Optional<Formula> below, Optional<Formula> above) {
    return below.map(script -> "_{" + of(script) + "}").orElse("")
        + above.map(script -> "^{" + of(script) + "}").orElse("");
  }

  private static String accent(Formula.Mark mark, Formula body) {
    boolean isWide = !(body instanceof Formula.Symbol);
    return switch (mark) {
      case TILDE -> isWide ? "\\widetilde" : "\\tilde";
      case HAT -> isWide ? "\\widehat" : "\\hat";
      case BAR -> isWide ? "\\overline" : "\\bar";
      case ARROW_LEFT -> "\\overleftarrow";
      case ARROW_RIGHT -> "\\overrightarrow";
    };
  }
}
