package org.archigram.diagram.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.PathBuilder;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Fill;
import org.archigram.diagram.theme.Theme;

/** A sign in the corner of a box, for readers who cannot tell its colour. */
final class Corner {
  private static final double SIZE = 4;
  private static final double INSET = 1.9;

  private Corner() {}

  /** A window in a map, the rows of a table, or a level; plain weights have no sign. */
  static List<Mark> of(Fill fill, Box box, Theme.Paint paint) {
    Box corner = new Box(box.x() + INSET, box.y() + INSET, SIZE, SIZE);
    Style line = Style.stroked(paint.outline(), 0.7);
    return switch (fill) {
      case CONVOLUTION ->
          sign(
              new Mark.Shape(Figures.rectangle(corner), line),
              new Mark.Shape(
                  Figures.rectangle(new Box(corner.x(), corner.y(), SIZE / 2, SIZE / 2)),
                  Style.filled(paint.outline())));
      case TABLE -> rows(corner, line);
      case NORMALISATION ->
          sign(
              new Mark.Shape(
                  new PathBuilder()
                      .from(corner.x(), corner.bottom())
                      .to(corner.centre().x(), corner.y())
                      .to(corner.right(), corner.bottom())
                      .path(),
                  line));
      case WEIGHTS, SPIKING, SAMPLING, OBJECTIVE -> List.of();
    };
  }

  private static List<Mark> rows(Box corner, Style line) {
    List<Mark.Shape> rows = new ArrayList<>();
    for (double y = corner.y(); y <= corner.bottom() + 0.01; y += SIZE / 3) {
      rows.add(
          new Mark.Shape(new PathBuilder().from(corner.x(), y).to(corner.right(), y).path(), line));
    }
    return sign(rows.toArray(Mark.Shape[]::new));
  }

  private static List<Mark> sign(Mark.Shape... shapes) {
    return List.of(new Mark.Group("", "sign", Caption.NONE, Map.of(), List.of(shapes)));
  }
}
