package org.archigram.diagram.form;

import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** A box with a dashed outline: what changes the gradient only. */
record Dashes(Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(Math.max(24, content.width() + 12), Math.max(24, content.height() + 10));
  }

  @Override
  public List<Mark> outline(Box box) {
    return List.of(dashed(box, 1.1));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(dashed(box, 1.0));
  }

  private Mark dashed(Box box, double line) {
    Style style = Style.filled(theme.page()).withStroke(theme.backward(), line).withDash(3.0, 2.0);
    return new Mark.Shape(Figures.rounded(box, 3), style);
  }

  @Override
  public Color ink() {
    return theme.backward();
  }
}
