package org.archigram.diagram.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/** Sets letters, each in the first font that has it; what no font has becomes a boxed {@code ?}. */
final class Letters {
  private static final double FRAME = 0.05;

  private final List<Run> runs = new ArrayList<>();
  private final List<Box> rules = new ArrayList<>();
  private final List<Font> fonts;
  private final double size;
  private double x;

  /** Whether the next letter may join the last run: not at the begin, nor behind a box. */
  private boolean joins;

  Letters(List<Font> fonts, double size) {
    this.fonts = fonts;
    this.size = size;
  }

  List<Run> runs() {
    return runs;
  }

  List<Box> rules() {
    return rules;
  }

  double width() {
    return x;
  }

  void add(String text) {
    text.codePoints().filter(Letters::isVisible).forEach(this::add);
  }

  /** Control and direction marks have no ink, and could turn the text around them. */
  static boolean isVisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.FORMAT;
  }

  private void add(int codePoint) {
    var font = fonts.stream().filter(candidate -> candidate.has(codePoint)).findFirst();
    if (font.isPresent()) {
      append(Character.toString(codePoint), font.get());
    } else if (script(codePoint).isPresent()) {
      append(script(codePoint).get(), Font.MATH_SCRIPT);
    } else {
      addUnknown();
    }
  }

  /** The plain letter of a script capital such as 𝒩, ℒ and 𝓛; a font of its own has it there. */
  static Optional<String> script(int codePoint) {
    boolean block =
        codePoint >= 0x1D49C && codePoint <= 0x1D4B5
            || codePoint >= 0x1D4D0 && codePoint <= 0x1D4E9
            || "ℬℰℱℋℐℒℳℛ".indexOf(codePoint) >= 0;
    return block
        ? Optional.of(Normalizer.normalize(Character.toString(codePoint), Form.NFKC))
        : Optional.empty();
  }

  private void append(String letter, Font font) {
    int last = runs.size() - 1;
    if (joins && runs.get(last).font() == font) {
      Run before = runs.get(last);
      runs.set(last, new Run(before.text() + letter, font, size, before.at()));
    } else {
      runs.add(new Run(letter, font, size, new Point(x, 0)));
    }
    joins = true;
    x += font.advance(letter) * size;
  }

  private void addUnknown() {
    Font font = Font.REGULAR;
    double width = (font.advance('?') + 0.26) * size;
    double top = -0.72 * size;
    double bottom = 0.1 * size;
    double bar = FRAME * size;
    rules.add(new Box(x + bar, top, width - 2 * bar, bar));
    rules.add(new Box(x + bar, bottom - bar, width - 2 * bar, bar));
    rules.add(new Box(x + bar, top, bar, bottom - top));
    rules.add(new Box(x + width - 2 * bar, top, bar, bottom - top));
    runs.add(new Run("?", font, size, new Point(x + 0.13 * size, 0)));
    x += width;
    joins = false;
  }
}
