package org.archigram.diagram.text;

import java.util.List;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.model.formula.Formula;

/** Sets letters of formulas, measured by their ink. */
final class Glyphs {
  static final List<Font> UPRIGHT = List.of(Font.MATH, Font.MATH_ITALIC, Font.SIGNS, Font.REGULAR);
  private static final List<Font> BOLD =
      List.of(Font.MATH_BOLD, Font.MATH_ITALIC, Font.MATH, Font.SIGNS, Font.SEMIBOLD, Font.REGULAR);
  private static final List<Font> ITALIC =
      List.of(Font.MATH_ITALIC, Font.MATH, Font.SIGNS, Font.SLANTED, Font.REGULAR);
  private static final List<Font> WORD =
      List.of(Font.MATH_WORD, Font.MATH_ITALIC, Font.MATH, Font.SIGNS, Font.SLANTED, Font.REGULAR);

  private Glyphs() {}

  static List<Font> fonts(String text, Formula.Style style) {
    return switch (style) {
      case UPRIGHT -> UPRIGHT;
      case BOLD -> BOLD;
      case ITALIC -> italics(text);
    };
  }

  private static List<Font> italics(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return UPRIGHT;
    }
    return text.codePointCount(0, text.length()) > 1 ? WORD : ITALIC;
  }

  static Setting letters(String text, List<Font> fonts, Level level) {
    var letters = new Letters(fonts, level.size());
    letters.add(text);
    double ascent = 0;
    double descent = 0;
    for (Run run : letters.runs()) {
      for (int letter : run.text().codePoints().toArray()) {
        Box ink = run.font().ink(letter);
        ascent = Math.max(ascent, -ink.y() * level.size());
        descent = Math.max(descent, ink.bottom() * level.size());
      }
    }
    for (Box rule : letters.rules()) {
      ascent = Math.max(ascent, -rule.y());
      descent = Math.max(descent, rule.bottom());
    }
    var size = new Setting.Size(letters.width(), ascent, descent);
    var set = new Setting(size, 0, 0, letters.runs(), letters.rules());
    return letters.runs().isEmpty() ? set : leaning(set, level.size());
  }

  private static Setting leaning(Setting set, double size) {
    Run last = set.runs().get(set.runs().size() - 1);
    int letter = last.text().codePointBefore(last.text().length());
    boolean alone =
        set.runs().size() == 1 && last.text().codePointCount(0, last.text().length()) == 1;
    double skew = alone ? last.font().skew(letter) * size : 0;
    return set.withLean(last.font().italic(letter) * size, skew);
  }

  /** One glyph at its natural place. */
  static Setting glyph(Font font, int letter, double size) {
    Box ink = font.ink(letter);
    var run = new Run(Character.toString(letter), font, size, new Point(0, 0));
    var extent =
        new Setting.Size(font.advance(letter) * size, -ink.y() * size, ink.bottom() * size);
    return new Setting(extent, font.italic(letter) * size, 0, List.of(run), List.of());
  }

  /** The glyph moved so that its ink lies evenly around the axis. */
  static Setting onAxis(Setting glyph, Level level) {
    double middle = (glyph.ascent() - glyph.descent()) / 2;
    return glyph.shift(0, middle - Setter.AXIS * level.size());
  }
}
