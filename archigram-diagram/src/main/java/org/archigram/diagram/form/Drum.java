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

/** A drum: what is kept from step to step and has rows. */
record Drum(Theme theme) implements Form {
  /** What the lid takes from the room inside. */
  private static final double LID = 6;

  @Override
  public Size around(Content content) {
    return new Size(Math.max(32, content.width() + 14), Math.max(38, content.height() + 20));
  }

  @Override
  public Box inside(Box box) {
    return new Box(box.x(), box.y() + LID, box.width(), box.height() - LID);
  }

  @Override
  public List<Mark> outline(Box box) {
    return drum(box, 5, 1.1, 0.9);
  }

  @Override
  public List<Mark> sign(Box box) {
    return drum(Square.middle(box), 2.5, 1.0, 0.8);
  }

  private List<Mark> drum(Box box, double lid, double side, double rim) {
    Style style = Style.filled(theme.page()).withStroke(theme.loop(), side);
    return List.of(
        new Mark.Shape(Figures.cylinder(box, lid), style),
        new Mark.Shape(Figures.cylinderRim(box, lid), Style.stroked(theme.loop(), rim)));
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
