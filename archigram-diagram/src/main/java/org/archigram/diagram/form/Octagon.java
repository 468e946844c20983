package org.archigram.diagram.form;

import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** An octagon: an objective. */
record Octagon(Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(Math.max(32, content.width() + 20), Math.max(28, content.height() + 12));
  }

  @Override
  public List<Mark> outline(Box box) {
    Theme.Paint paint = theme.paints().objective();
    Style style = Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
    return List.of(new Mark.Shape(Figures.octagon(box), style));
  }

  @Override
  public List<Mark> sign(Box box) {
    return outline(box);
  }

  @Override
  public Color ink() {
    return theme.ink();
  }

  @Override
  public Item.Place place() {
    return Item.Place.END;
  }
}
