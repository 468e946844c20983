package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.form.Forms;
import org.archigram.diagram.form.Looks;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.PathBuilder;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Fill;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;

/** Draws a sign as small as the legend needs it. */
final class SignDrawing {
  private final Theme theme;
  private final Letters letters;

  SignDrawing(Theme theme, Letters letters) {
    this.theme = theme;
    this.letters = letters;
  }

  List<Mark> of(Sign sign, Box box) {
    return switch (sign) {
      case VALUE, STORED_VALUE -> sign(Looks.of(Node.Kind.WEIGHT, Node.Weights.TRAINED), box);
      case FIXED_VALUE -> sign(Looks.of(Node.Kind.WEIGHT, Node.Weights.FIXED), box);
      case EACH -> chip(Node.Mark.EACH, "each", box);
      case HANDED -> chip(Node.Mark.HANDED, "", box);
      case PLAIN -> sign(Looks.of(Node.Kind.OPERATION), box);
      case POINT -> sign(Looks.of(Node.Kind.POINT), box);
      case DELAY -> sign(Looks.of(Node.Kind.DELAY), box);
      case SHIFT -> sign(Looks.of(Node.Kind.SHIFT), box);
      case ALL -> sign(Looks.of(Node.Kind.ALL), box);
      case FEEDBACK -> line(box, Link.Kind.FEEDBACK, theme.loop());
      case INITIAL -> line(box, Link.Kind.INITIAL, theme.loop());
      case ALL_STEPS -> line(box, Link.Kind.ACROSS, theme.across());
      case MEMORY -> sign(Looks.of(Node.Kind.MEMORY), box);
      case PLATE, STEP -> List.of(shape(box, 4, Style.stroked(theme.plate(), 1.0)));
      case STACK -> stack(box);
      case INSET ->
          List.of(new Mark.Shape(Figures.rectangle(box), Style.stroked(theme.faint(), 0.8)));
      case SAMPLE -> sign(Looks.of(Node.Kind.SAMPLE), box);
      case SPIKE -> sign(Looks.of(Node.Kind.SPIKE), box);
      case GRADIENT -> sign(Looks.of(Node.Kind.GRADIENT), box);
      case SYNTHETIC, BACK -> backward(box, theme.backward());
      case SCORE -> line(box, Link.Kind.SCORE, theme.backward());
      case LESSON -> line(box, Link.Kind.RULE, theme.backward());
      case TAUGHT -> sign(Looks.of(Node.Kind.RULE), box);
      case GATE -> sign(Looks.of(Node.Mark.GATE), box);
      case CANDIDATE -> sign(Looks.of(Node.Mark.CANDIDATE), box);
      case CARRIED -> line(box, Link.Kind.CARRIED, theme.loop());
      case TRAINED_BY -> chip(Node.Mark.TRAINED_BY, "ℒ", box);
      case LOSS -> sign(Looks.of(Node.Kind.LOSS), box);
      case LOOP -> chip(Node.Mark.LOOP, "", box);
      case SHIFTED -> chip(Node.Mark.SHIFT, "", box);
      case ACROSS -> chip(Node.Mark.ACROSS, "", box);
      case COPIES -> chip(Node.Mark.COPIES, "×n", box);
      case SHARED -> chip(Node.Mark.SHARED, "A", box);
      case RULE -> chip(Node.Mark.RULE, "rule", box);
      case RANDOM -> chip(Node.Mark.RANDOM, "", box);
      case SPIKES -> chip(Node.Mark.SPIKES, "", box);
      case BACKWARD -> chip(Node.Mark.GRADIENT, "", box);
    };
  }

  /** A small box as those with these weights. */
  List<Mark> fill(Fill fill, Node.Weights weights, Box box) {
    return sign(new Looks(Node.Kind.LAYER, weights, fill, Optional.empty()), box);
  }

  private List<Mark> sign(Looks looks, Box box) {
    return new Forms(theme).of(looks).sign(box);
  }

  private static Mark shape(Box box, double radius, Style style) {
    return new Mark.Shape(Figures.rounded(box, radius), style);
  }

  private List<Mark> stack(Box box) {
    Box front = new Box(box.x(), box.y() + 3, box.width() - 3, box.height() - 3);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        shape(front.shift(3, -3), 2, Style.filled(theme.page()).withStroke(theme.faint(), 0.8)));
    marks.add(shape(front, 2, Style.filled(theme.tint()).withStroke(theme.faint(), 0.8)));
    return marks;
  }

  private static List<Mark> backward(Box box, Color color) {
    double y = box.centre().y();
    Point tip = new Point(box.x(), y);
    return List.of(
        new Mark.Shape(
            new PathBuilder().from(box.right(), y).to(box.x() + 3, y).path(),
            Style.stroked(color, 1.0).withDash(3.0, 2.0)),
        new Mark.Shape(
            Figures.arrowHead(new Point(box.right(), y), tip, 4.5), Style.filled(color)));
  }

  private static List<Mark> line(Box box, Link.Kind kind, Color color) {
    double y = box.centre().y();
    Point from = new Point(box.x(), y);
    Point tip = new Point(box.right(), y);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            new PathBuilder().from(from.x(), y).to(tip.x() - 3, y).path(),
            EdgeDrawing.style(kind, color)));
    marks.addAll(EdgeDrawing.heads(kind, from, tip, color));
    return marks;
  }

  private List<Mark> chip(Node.Mark mark, String text, Box box) {
    Chip chip = Chip.of(new Node.Badge(mark, Caption.words(text)), letters);
    double x = box.centre().x() - chip.width() / 2;
    double y = box.centre().y() - Chip.HEIGHT / 2;
    return new ChipDrawing(theme).chip(chip, new Box(x, y, chip.width(), Chip.HEIGHT));
  }
}
