package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.form.Dice;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.PathBuilder;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;

/** Draws badges as small chips in a row. */
final class ChipDrawing {
  private final Theme theme;

  ChipDrawing(Theme theme) {
    this.theme = theme;
  }

  List<Mark> row(List<Chip> chips, double left, double top) {
    List<Mark> marks = new ArrayList<>();
    double x = left;
    for (Chip chip : chips) {
      marks.addAll(chip(chip, new Box(x, top, chip.width(), Chip.HEIGHT)));
      x += chip.width() + 3;
    }
    return marks;
  }

  List<Mark> chip(Chip chip, Box box) {
    List<Mark> marks = new ArrayList<>();
    Color color = color(chip);
    marks.add(
        new Mark.Shape(
            Figures.rounded(box, Chip.HEIGHT / 2),
            Style.filled(theme.page()).withStroke(color, 0.7)));
    if (chip.signed()) {
      marks.addAll(sign(chip, new Box(box.x() + 1.8, box.y() + 1.5, 7, 7), color));
      Point at = new Point(box.x() + 10.5, box.centre().y());
      marks.add(Mark.Text.after(chip.text(), at, color));
    } else {
      marks.add(Mark.Text.centred(chip.text(), box.centre(), color));
    }
    return marks;
  }

  private Color color(Chip chip) {
    return switch (chip.mark()) {
      case LOOP -> theme.loop();
      case ACROSS -> theme.across();
      case GRADIENT -> theme.backward();
      case SHIFT, SHARED, RANDOM, SPIKES, RULE, EACH, HANDED, COPIES, TRAINED_BY, GATE, CANDIDATE ->
          theme.ink();
    };
  }

  private List<Mark> sign(Chip chip, Box box, Color color) {
    return switch (chip.mark()) {
      case LOOP -> loop(box, color);
      case SHIFT ->
          List.of(new Mark.Shape(Figures.slanted(box.grow(-0.8), 2), Style.stroked(color, 0.8)));
      case ACROSS -> both(box, color);
      case RANDOM -> List.of(new Dice(theme).die(box));
      case SPIKES -> List.of(new Mark.Shape(Figures.pulse(box), Style.stroked(color, 0.8)));
      case GRADIENT -> List.of(backward(box, color));
      case HANDED -> handed(box, color);
      case SHARED, RULE, EACH, COPIES, TRAINED_BY, GATE, CANDIDATE -> List.of();
    };
  }

  /** An arrow that points both ways. */
  private static List<Mark> both(Box box, Color color) {
    double y = box.centre().y();
    Point left = new Point(box.x(), y);
    Point right = new Point(box.right(), y);
    PathBuilder pen = new PathBuilder().from(left.x() + 2, y).to(right.x() - 2, y);
    return List.of(
        new Mark.Shape(pen.path(), Style.stroked(color, 0.9)),
        new Mark.Shape(Figures.arrowHead(right, left, 3), Style.filled(color)),
        new Mark.Shape(Figures.arrowHead(left, right, 3), Style.filled(color)));
  }

  /** A sheet, and an arrow to the one behind it. */
  private static List<Mark> handed(Box box, Color color) {
    Box front = new Box(box.x() + 1, box.y() + 2.6, 3, 3.6);
    Point from = new Point(box.x() + 2, box.y() + 1.2);
    Point tip = new Point(box.right() + 0.6, box.y() + 1.2);
    PathBuilder pen = new PathBuilder().from(from.x(), from.y()).to(tip.x() - 2, tip.y());
    return List.of(
        new Mark.Shape(Figures.rectangle(front), Style.stroked(color, 0.8)),
        new Mark.Shape(pen.path(), Style.stroked(color, 0.9)),
        new Mark.Shape(Figures.arrowHead(from, tip, 3), Style.filled(color)));
  }

  /** Three quarters of a circle with an arrow. */
  private static List<Mark> loop(Box box, Color color) {
    double r = 2.6;
    double k = 0.5523 * r;
    Point c = box.centre();
    PathBuilder pen = new PathBuilder().from(c.x(), c.y() - r);
    pen.curve(c.plus(k, -r), c.plus(r, -k), c.plus(r, 0));
    pen.curve(c.plus(r, k), c.plus(k, r), c.plus(0, r));
    pen.curve(c.plus(-k, r), c.plus(-r, k), c.plus(-r, 0));
    Point tip = c.plus(-r, -1.8);
    return List.of(
        new Mark.Shape(pen.path(), Style.stroked(color, 0.9)),
        new Mark.Shape(Figures.arrowHead(c.plus(-r, 1.5), tip, 3), Style.filled(color)));
  }

  private static Mark backward(Box box, Color color) {
    Point tip = new Point(box.x(), box.centre().y());
    PathBuilder pen = new PathBuilder().from(box.right(), tip.y()).to(tip.x() + 2, tip.y());
    return new Mark.Group(
        "",
        "sign",
        org.archigram.diagram.scene.Caption.NONE,
        java.util.Map.of(),
        List.of(
            new Mark.Shape(pen.path(), Style.stroked(color, 0.9).withDash(1.5, 1.2)),
            new Mark.Shape(
                Figures.arrowHead(new Point(box.right(), tip.y()), tip, 3.2),
                Style.filled(color))));
  }
}
