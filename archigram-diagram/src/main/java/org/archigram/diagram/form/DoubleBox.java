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

/** A box with a double outline: a learning rule. */
record DoubleBox(Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(Math.max(32, content.width() + 20), Math.max(28, content.height() + 12));
  }

  @Override
  public List<Mark> outline(Box box) {
    Style inner = Style.stroked(theme.backward(), 0.6);
    return List.of(outer(box, 8), new Mark.Shape(Figures.rounded(box.grow(-2.2), 6), inner));
  }

  @Override
  public List<Mark> sign(Box box) {
    Style inner = Style.stroked(theme.backward(), 0.6);
    return List.of(outer(box, 5), new Mark.Shape(Figures.rounded(box.grow(-1.8), 3.5), inner));
  }

  private Mark outer(Box box, double radius) {
    Style style = Style.filled(theme.page()).withStroke(theme.backward(), 1.1);
    return new Mark.Shape(Figures.rounded(box, radius), style);
  }

  @Override
  public Color ink() {
    return theme.backward();
  }

  @Override
  public Item.Place place() {
    return Item.Place.END;
  }
}
