package org.archigram.diagram.form;

import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** A box with doubled sides: all steps of an axis, or one of them. */
record Pages(Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(content.width() + 14, content.height() + 6);
  }

  @Override
  public List<Mark> outline(Box box) {
    Box inner = new Box(box.x() + 2.2, box.y(), box.width() - 4.4, box.height());
    Style outer = Style.filled(theme.page()).withStroke(theme.across(), 1.1);
    return List.of(
        new Mark.Shape(Figures.rectangle(box), outer),
        new Mark.Shape(Figures.rectangle(inner), Style.stroked(theme.across(), 0.7)));
  }

  @Override
  public List<Mark> sign(Box box) {
    return outline(box);
  }

  @Override
  public Color ink() {
    return theme.across();
  }
}
