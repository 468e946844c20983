package org.archigram.diagram.form;

import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** A box with a pulse: a spiking unit. */
record Pulse(Theme theme) implements Form {
  /** What the pulse takes from the room inside. */
  private static final double SIGN = 18;

  @Override
  public Size around(Content content) {
    return new Size(Math.max(34, content.width() + 30), Math.max(24, content.height() + 10));
  }

  @Override
  public Box inside(Box box) {
    return new Box(box.x() + SIGN, box.y(), box.width() - SIGN, box.height());
  }

  @Override
  public List<Mark> outline(Box box) {
    Theme.Paint paint = theme.paints().spiking();
    Style style = Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
    return List.of(
        new Mark.Shape(Figures.rounded(box, 5), style),
        pulse(new Box(box.x() + 6, box.centre().y() - 5, 12, 10)));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(pulse(Square.middle(box)));
  }

  private Mark pulse(Box box) {
    return new Mark.Shape(
        Figures.pulse(box), Style.stroked(theme.paints().spiking().outline(), 1.1));
  }

  @Override
  public Color ink() {
    return theme.ink();
  }
}
