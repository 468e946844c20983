package org.archigram.diagram.text;

import java.util.List;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;

/** Sets brackets and root signs that grow with what they hold. */
final class Delimiters {
  private static final List<Font> SIZES =
      List.of(Font.MATH, Font.SIZE1, Font.SIZE2, Font.SIZE3, Font.SIZE4);

  private Delimiters() {}

  /** The bracket, at least this high, around the axis; nothing for no bracket. */
  static Setting fence(String bracket, double height, Level level) {
    String sign = Signs.bracket(bracket);
    if (sign.codePointCount(0, sign.length()) != 1) {
      return Glyphs.letters(sign, Glyphs.UPRIGHT, level);
    }
    int letter = sign.codePointAt(0);
    if (letter == '∣' || letter == '∥') {
      return bars(letter == '∣' ? 1 : 2, Math.max(height, level.size()), level);
    }
    if (!Font.MATH.has(letter)) {
      return Glyphs.letters(sign, Glyphs.UPRIGHT, level);
    }
    return Glyphs.onAxis(grown(letter, height, level.size()), level);
  }

  /** The smallest form of a sign with this height of ink; a larger font if there is none. */
  static Setting grown(int letter, double height, double size) {
    Setting best = Glyphs.glyph(Font.MATH, letter, size);
    for (Font font : SIZES) {
      if (ink(best) >= height) {
        return best;
      }
      best = font.has(letter) ? Glyphs.glyph(font, letter, size) : best;
    }
    if (ink(best) >= height) {
      return best;
    }
    Run run = best.runs().get(0);
    return Glyphs.glyph(run.font(), letter, size * height / ink(best));
  }

  private static double ink(Setting glyph) {
    return glyph.ascent() + glyph.descent();
  }

  private static Setting bars(int count, double height, Level level) {
    double em = level.size();
    double top = -height / 2 - Setter.AXIS * em;
    Setting bars = Setting.EMPTY;
    for (int i = 0; i < count; i++) {
      bars = bars.withRule(new Box((0.12 + 0.2 * i) * em, top, Setter.RULE * em, height));
    }
    return bars.withWidth((0.28 + 0.2 * (count - 1)) * em);
  }
}
