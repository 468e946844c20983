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

/** A box with sharp corners: the value of another step. */
record Square(Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(Math.max(23, content.width() + 8), Math.max(19, content.height() + 7));
  }

  @Override
  public List<Mark> outline(Box box) {
    return List.of(square(box, 1.1));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(square(middle(box), 1.0));
  }

  private Mark square(Box box, double line) {
    Style style = Style.filled(theme.page()).withStroke(theme.loop(), line);
    return new Mark.Shape(Figures.rectangle(box), style);
  }

  /** The largest square in the middle of a wide box. */
  static Box middle(Box box) {
    double side = box.height();
    return new Box(box.centre().x() - side / 2, box.y(), side, side);
  }

  @Override
  public Color ink() {
    return theme.loop();
  }

  @Override
  public Item.Form meeting() {
    return Item.Form.ROOMY;
  }
}
