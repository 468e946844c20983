package org.archigram.diagram.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.model.formula.Formula;

/** Sets marks above symbols; rule 12 of the TeXbook's appendix G. */
record AccentSetter(Setter setter, Level level) {
  private static final List<Font> WIDTHS =
      List.of(Font.MATH, Font.SIZE1, Font.SIZE2, Font.SIZE3, Font.SIZE4);

  /** A letter and its accent, where Unicode holds both as one: {@code ĝ}. */
  static Optional<Formula> apart(Formula.Symbol symbol) {
    String parts = Normalizer.normalize(symbol.text(), Normalizer.Form.NFD);
    if (parts.length() != 2 || Character.isSurrogate(parts.charAt(0))) {
      return Optional.empty();
    }
    var body = new Formula.Symbol(parts.substring(0, 1), symbol.style());
    return mark(parts.charAt(1)).map(mark -> new Formula.Accent(body, mark));
  }

  /** The mark that a combining character stands for. */
  private static Optional<Formula.Mark> mark(char combining) {
    return switch (combining) {
      case '\u0303' -> Optional.of(Formula.Mark.TILDE);
      case '\u0302' -> Optional.of(Formula.Mark.HAT);
      case '\u0304', '\u0305' -> Optional.of(Formula.Mark.BAR);
      case '\u20D6' -> Optional.of(Formula.Mark.ARROW_LEFT);
      case '\u20D7' -> Optional.of(Formula.Mark.ARROW_RIGHT);
      default -> Optional.empty();
    };
  }

  Setting set(Formula formula, Formula.Mark mark) {
    Setting body = setter.set(formula, level);
    return switch (mark) {
      case TILDE -> hatted(body, '˜');
      case HAT -> hatted(body, 'ˆ');
      case BAR -> barred(body);
      case ARROW_LEFT -> arrowed(body, '←');
      case ARROW_RIGHT -> arrowed(body, '→');
    };
  }

  private Setting hatted(Setting body, int letter) {
    double size = level.size();
    Setting accent = Glyphs.glyph(Font.MATH, letter, size);
    boolean isWide = body.runs().size() > 1 || body.width() > 0.9 * size;
    for (Font font : WIDTHS) {
      boolean fits =
          isWide && font.has(letter) && font.advance(letter) * size <= body.width() + body.lean();
      accent = fits ? Glyphs.glyph(font, letter, size) : accent;
    }
    double raise = Math.max(0, body.ascent() - Setter.X_HEIGHT * size);
    return above(body, accent, -raise);
  }

  private Setting arrowed(Setting body, int letter) {
    Setting arrow = Glyphs.glyph(Font.MATH, letter, level.size() * 0.55);
    double gap = 0.05 * level.size();
    return above(body, arrow, -(body.ascent() + gap + arrow.descent()));
  }

  private Setting barred(Setting body) {
    double thick = Setter.RULE * level.size();
    double inset = Math.min(0.06 * level.size(), body.width() / 6);
    double x = inset + body.skew();
    double y = -body.ascent() - 4 * thick;
    return body.withRule(new Box(x, y, body.width() + body.lean() / 2 - 2 * inset, thick));
  }

  private Setting above(Setting body, Setting accent, double dy) {
    double x = (body.width() - accent.width()) / 2 + body.skew();
    return body.over(accent.shift(x, dy), body.width()).withLean(body.lean(), body.skew());
  }
}
