package org.archigram.diagram.text;

import java.util.List;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;
import org.archigram.model.formula.Formula;

/** Sets words and formulas and measures them. */
public final class Typesetter {
  private static final double LEADING = 1.25;

  /** Words in one line. */
  public Label words(String text, Font font, double size) {
    return Words.set(text, font, size);
  }

  /** A formula within a line: limits beside their sign, small fractions. */
  public Label formula(Formula formula, double size) {
    return set(formula, new Level(size, Level.Style.TEXT));
  }

  /** A formula on its own: limits over and under their sign, full fractions. */
  public Label equation(Formula formula, double size) {
    return set(formula, new Level(size, Level.Style.DISPLAY));
  }

  /** Labels below each other, each centred. */
  public Label lines(List<Label> labels) {
    if (labels.isEmpty()) {
      return Label.EMPTY;
    }
    double width = labels.stream().mapToDouble(Label::width).max().orElse(0);
    Label all = labels.get(0).shift((width - labels.get(0).width()) / 2, 0);
    double baseline = 0;
    for (int i = 1; i < labels.size(); i++) {
      Label line = labels.get(i);
      baseline += advance(labels.get(i - 1), line);
      Label placed = line.shift((width - line.width()) / 2, baseline);
      all = all.with(placed, all.extent(), "\n");
    }
    double descent = baseline + labels.get(labels.size() - 1).descent();
    double ascent = labels.get(0).ascent();
    double middle = labels.size() == 1 ? labels.get(0).middle() : (ascent - descent) / 2;
    return all.with(Label.EMPTY, new Extent(width, ascent, descent, middle), "");
  }

  /** Labels side by side on one base line. */
  public Label beside(List<Label> labels, double gap) {
    Label all = Label.EMPTY;
    double x = 0;
    for (Label label : labels) {
      Label placed = label.shift(x, 0);
      x += label.width();
      double ascent = Math.max(all.ascent(), label.ascent());
      double descent = Math.max(all.descent(), label.descent());
      double middle = Math.max(all.middle(), label.middle());
      all = all.with(placed, new Extent(x, ascent, descent, middle), " ");
      x += gap;
    }
    return all;
  }

  private static double advance(Label above, Label below) {
    return (above.descent() + below.ascent()) * LEADING;
  }

  private static Label set(Formula formula, Level level) {
    Setting setting = new Setter().set(formula, level);
    String tex = Tex.formula(formula, level);
    return new Label(
        setting.extent(),
        setting.runs(),
        setting.rules(),
        Reading.of(formula),
        List.of(new Snippet(tex, level.size(), new Point(0, 0), setting.width())));
  }
}
