package org.archigram.diagram.equation;

import java.util.List;
import java.util.Optional;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Sign;

/** Writes a formula on one line for the console: {@code W_z x_t + U_z h_{t−1}}. */
final class Plain {
  private final StringBuilder out = new StringBuilder();

  private Plain() {}

  static String of(Formula formula) {
    Plain plain = new Plain();
    plain.write(formula);
    return plain.out.toString().strip().replaceAll(" {2,}", " ");
  }

  private void write(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      out.append(symbol.text());
    } else if (formula instanceof Sign sign) {
      sign(sign);
    } else if (formula instanceof Formula.Row row) {
      row(row.parts());
    } else if (formula instanceof Formula.Scripts scripts) {
      scripts(scripts);
    } else if (formula instanceof Formula.Large large) {
      out.append(large.sign());
      script("_", large.below());
      script("^", large.above());
      out.append(' ');
    } else {
      framed(formula);
    }
  }

  /** A sign has its space behind its scripts. */
  private void scripts(Formula.Scripts scripts) {
    boolean binary = scripts.base() instanceof Sign sign && sign.kind() == Kind.BINARY;
    if (binary) {
      out.append(' ').append(((Sign) scripts.base()).text());
    } else {
      write(scripts.base());
    }
    script("_", scripts.below());
    script("^", scripts.above());
    out.append(binary ? " " : "");
  }

  private void framed(Formula formula) {
    if (formula instanceof Formula.Fraction fraction) {
      part(fraction.above());
      out.append(" / ");
      part(fraction.below());
    } else if (formula instanceof Formula.Root root) {
      out.append('√');
      part(root.body());
    } else if (formula instanceof Formula.Accent accent) {
      write(accent.body());
      out.append(mark(accent.mark()));
    } else {
      Formula.Fenced fenced = (Formula.Fenced) formula;
      out.append(fenced.open());
      write(fenced.body());
      out.append(fenced.close());
    }
  }

  /** Factors are told apart by a space; a function stands close to its bracket. */
  private void row(List<Formula> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && areFactors(parts.get(i - 1), parts.get(i))) {
        out.append(' ');
      }
      write(parts.get(i));
    }
  }

  private static boolean areFactors(Formula before, Formula part) {
    boolean signs = before instanceof Sign || part instanceof Sign;
    return !signs && !(part instanceof Formula.Fenced && isFunction(before));
  }

  private static boolean isFunction(Formula formula) {
    if (formula instanceof Formula.Scripts scripts) {
      return isFunction(scripts.base());
    }
    boolean variable =
        formula instanceof Formula.Accent
            || formula instanceof Formula.Symbol symbol && symbol.style() == Formula.Style.ITALIC;
    return !variable;
  }

  private void sign(Sign sign) {
    boolean around = sign.kind() == Kind.BINARY || sign.kind() == Kind.RELATION;
    boolean behind = around || sign.kind() == Kind.PUNCTUATION;
    out.append(around ? " " : "").append(sign.text()).append(behind ? " " : "");
  }

  private void script(String sign, Optional<Formula> script) {
    if (script.isPresent()) {
      String text = of(script.get());
      boolean single =
          text.codePointCount(0, text.length()) == 1 || text.matches("[\\p{L}\\p{N}]+");
      String tight = text.replaceAll(" (?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}]) ", "");
      out.append(sign).append(single ? text : "{" + tight + "}");
    }
  }

  private void part(Formula formula) {
    boolean single = formula instanceof Formula.Symbol || formula instanceof Formula.Scripts;
    out.append(single ? "" : "(");
    write(formula);
    out.append(single ? "" : ")");
  }

  private static String mark(Formula.Mark mark) {
    return switch (mark) {
      case TILDE -> "\u0303";
      case HAT -> "\u0302";
      case BAR -> "\u0304";
      case ARROW_LEFT -> "\u20D6";
      case ARROW_RIGHT -> "\u20D7";
    };
  }
}
