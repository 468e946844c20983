package org.archigram.diagram.form;

import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** A box with a double outline and a die: a random draw. */
public record Dice(Theme theme) implements Form {
  /** What the die takes from the room inside. */
  private static final double SIGN = 18;

  private static final double FACE = 11;

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
    Theme.Paint paint = theme.paints().sampling();
    Style outer = Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
    Style inner = Style.stroked(paint.outline(), 0.7);
    return List.of(
        new Mark.Shape(Figures.rounded(box, 5), outer),
        new Mark.Shape(Figures.rounded(box.grow(-2.4), 3.4), inner),
        die(new Box(box.x() + 7, box.centre().y() - FACE / 2, FACE, FACE)));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(die(Square.middle(box)));
  }

  /** A die alone. */
  public Mark die(Box face) {
    Style side = Style.filled(theme.page()).withStroke(theme.ink(), 0.7);
    return new Mark.Group(
        "",
        "sign",
        Caption.NONE,
        Map.of(),
        List.of(
            new Mark.Shape(Figures.rounded(face, 1.6), side),
            new Mark.Shape(Figures.dicePips(face), Style.filled(theme.ink()))));
  }

  @Override
  public Color ink() {
    return theme.ink();
  }
}
