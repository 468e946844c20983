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

/** A slanted box: a value of another step that is only shifted. */
record Slant(Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(Math.max(30, content.width() + 16), Math.max(19, content.height() + 7));
  }

  @Override
  public List<Mark> outline(Box box) {
    return List.of(slanted(box, 5));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(slanted(box, 4));
  }

  private Mark slanted(Box box, double slant) {
    Style style = Style.filled(theme.page()).withStroke(theme.line(), 0.9);
    return new Mark.Shape(Figures.slanted(box, slant), style);
  }

  @Override
  public Color ink() {
    return theme.ink();
  }

  @Override
  public Item.Form meeting() {
    return Item.Form.ROOMY;
  }
}
