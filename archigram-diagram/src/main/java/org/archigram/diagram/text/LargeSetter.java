package org.archigram.diagram.text;

import org.archigram.diagram.font.Font;
import org.archigram.model.formula.Formula;

/** Sets large operators with their ranges; rule 13 of the TeXbook's appendix G. */
record LargeSetter(Setter setter, Level level) {

  Setting set(Formula.Large large) {
    Setting sign = sign(large.sign());
    Setting below = large.below().map(this::script).orElse(Setting.EMPTY);
    Setting above = large.above().map(this::script).orElse(Setting.EMPTY);
    boolean isIntegral = large.sign().equals("∫");
    if (!level.display() || isIntegral) {
      return below.equals(Setting.EMPTY) && above.equals(Setting.EMPTY)
          ? sign
          : new ScriptSetter(setter, level).attach(sign, !level.display(), below, above);
    }
    return stacked(sign, below, above);
  }

  private Setting script(Formula formula) {
    return setter.set(formula, level.script());
  }

  private Setting sign(String text) {
    Font font = level.display() ? Font.SIZE2 : Font.SIZE1;
    int letter = text.isEmpty() ? ' ' : text.codePointAt(0);
    boolean isOne = text.codePointCount(0, text.length()) == 1;
    return isOne && font.has(letter)
        ? Glyphs.onAxis(Glyphs.glyph(font, letter, level.size()), level)
        : Glyphs.letters(text, Glyphs.UPRIGHT, level);
  }

  private Setting stacked(Setting sign, Setting below, Setting above) {
    double width = Math.max(sign.width(), Math.max(below.width(), above.width()));
    double em = level.size();
    Setting all = centred(sign, width, 0);
    if (!above.equals(Setting.EMPTY)) {
      double gap = Math.max(0.111 * em, 0.2 * em - above.descent());
      all = all.over(centred(above, width, -(sign.ascent() + gap + above.descent())), width);
    }
    if (!below.equals(Setting.EMPTY)) {
      double gap = Math.max(0.167 * em, 0.6 * em - below.ascent());
      all = all.over(centred(below, width, sign.descent() + gap + below.ascent()), width);
    }
    return all.withWidth(width).withLean(0, 0);
  }

  private static Setting centred(Setting part, double width, double dy) {
    return part.shift((width - part.width()) / 2, dy);
  }
}
