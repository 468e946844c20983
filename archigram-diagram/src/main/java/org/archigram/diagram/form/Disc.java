package org.archigram.diagram.form;

import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** A circle, or a box with round ends where its sign is long: what works element by element. */
record Disc(Theme theme) implements Form {
  /** Signs that are no wider fit into a circle. */
  private static final double SIGN = 11;

  private static final double ACROSS = 17;

  @Override
  public Size around(Content content) {
    boolean circle = content.alone() && content.width() < SIGN;
    return new Size(
        circle ? ACROSS : content.width() + 11, content.alone() ? ACROSS : content.height() + 7);
  }

  @Override
  public List<Mark> outline(Box box) {
    return List.of(new Mark.Shape(Figures.rounded(box, box.height() / 2), style()));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(new Mark.Shape(Figures.circle(box.centre(), 5), style()));
  }

  private Style style() {
    return Style.filled(theme.page()).withStroke(theme.line(), 0.9);
  }

  @Override
  public Color ink() {
    return theme.ink();
  }

  @Override
  public Point end(Box box, Point end, Point next) {
    return Ends.round(box, end, next);
  }

  @Override
  public Item.Form meeting() {
    return Item.Form.ROUND;
  }
}
