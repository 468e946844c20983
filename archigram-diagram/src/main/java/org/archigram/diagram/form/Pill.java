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
import org.archigram.diagram.view.Node;

/** A box with round ends: what comes from outside and what goes there. */
record Pill(Node.Kind kind, Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(Math.max(30, content.width() + 16), Math.max(22, content.height() + 9));
  }

  @Override
  public List<Mark> outline(Box box) {
    return List.of(new Mark.Shape(Figures.rounded(box, box.height() / 2), style()));
  }

  private Style style() {
    Theme.Paint paint = theme.paints().outside();
    return Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
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
  public Point end(Box box, Point end, Point next) {
    return Ends.round(box, end, next);
  }

  @Override
  public Item.Place place() {
    return kind == Node.Kind.INPUT
        ? Item.Place.START
        : kind == Node.Kind.OUTPUT ? Item.Place.END : Item.Place.FREE;
  }
}
