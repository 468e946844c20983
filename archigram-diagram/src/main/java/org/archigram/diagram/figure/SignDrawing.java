package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.PathBuilder;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
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
    Style plain = Style.filled(theme.page()).withStroke(theme.line(), 0.9);
    Style red = Style.filled(theme.page()).withStroke(theme.loop(), 1.0);
    return switch (sign) {
      case VALUE, STORED_VALUE -> List.of(shape(box, 2, weight()));
      case FIXED_VALUE -> List.of(shape(box, 2, weight().withHatch(theme.plate())));
      case EACH -> chip(Node.Mark.EACH, "each", box);
      case HANDED -> chip(Node.Mark.HANDED, "", box);
      case PLAIN -> List.of(shape(box, 2.5, plain));
      case POINT -> List.of(new Mark.Shape(Figures.circle(box.centre(), 5), plain));
      case DELAY -> List.of(new Mark.Shape(Figures.rectangle(square(box)), red));
      case SHIFT -> List.of(new Mark.Shape(Figures.slanted(box, 4), plain));
      case ALL -> Outlines.steps(box, theme);
      case FEEDBACK -> line(box, Link.Kind.FEEDBACK, theme.loop());
      case INITIAL -> line(box, Link.Kind.INITIAL, theme.loop());
      case ALL_STEPS -> line(box, Link.Kind.ACROSS, theme.across());
      case MEMORY -> memory(square(box));
      case PLATE, STEP -> List.of(shape(box, 4, Style.stroked(theme.plate(), 1.0)));
      case STACK -> stack(box);
      case INSET ->
          List.of(new Mark.Shape(Figures.rectangle(box), Style.stroked(theme.faint(), 0.8)));
      case SAMPLE -> List.of(NodeDrawing.dice(square(box), theme));
      case SPIKE -> List.of(new Mark.Shape(Figures.pulse(square(box)), pulse()));
      case GRADIENT -> List.of(shape(box, 3, dashed()));
      case SYNTHETIC, BACK -> backward(box, theme.backward());
      case SCORE -> line(box, Link.Kind.SCORE, theme.backward());
      case LESSON -> line(box, Link.Kind.RULE, theme.backward());
      case TAUGHT -> rule(box);
      case GATE -> gate(box, Node.Mark.GATE);
      case CANDIDATE -> gate(box, Node.Mark.CANDIDATE);
      case CARRIED -> line(box, Link.Kind.CARRIED, theme.loop());
      case TRAINED_BY -> chip(Node.Mark.TRAINED_BY, "ℒ", box);
      case LOSS -> objective(box, theme.paints().objective());
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
    Theme.Paint paint = theme.of(fill);
    Style layer = Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
    boolean fixed = weights == Node.Weights.FIXED;
    List<Mark> marks = new ArrayList<>();
    marks.add(shape(box, 2.5, fixed ? layer.withHatch(hatch(paint)) : layer));
    marks.addAll(Corner.of(fill, box, paint));
    if (weights == Node.Weights.MIXED) {
      marks.add(Outlines.strip(box, paint));
    }
    return marks;
  }

  private Style weight() {
    return Style.filled(theme.tint()).withStroke(theme.faint(), 0.6);
  }

  private static List<Mark> objective(Box box, Theme.Paint paint) {
    Style style = Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
    return List.of(new Mark.Shape(Figures.octagon(box), style));
  }

  private Style dashed() {
    return Style.filled(theme.page()).withStroke(theme.backward(), 1.0).withDash(3.0, 2.0);
  }

  private List<Mark> gate(Box box, Node.Mark mark) {
    return List.of(shape(box, 2.5, Outlines.gate(mark, theme).orElseThrow()));
  }

  private List<Mark> rule(Box box) {
    return List.of(shape(box, 5, Style.filled(theme.page()).withStroke(theme.backward(), 1.1)));
  }

  private static Mark shape(Box box, double radius, Style style) {
    return new Mark.Shape(Figures.rounded(box, radius), style);
  }

  private static Color hatch(Theme.Paint paint) {
    return paint.outline().mix(paint.fill(), 0.55);
  }

  private Style pulse() {
    return Style.stroked(theme.paints().spiking().outline(), 1.1);
  }

  private static Box square(Box box) {
    double side = box.height();
    return new Box(box.centre().x() - side / 2, box.y(), side, side);
  }

  private List<Mark> memory(Box box) {
    return List.of(
        new Mark.Shape(
            Figures.cylinder(box, 2.5), Style.filled(theme.page()).withStroke(theme.loop(), 1.0)),
        new Mark.Shape(Figures.cylinderRim(box, 2.5), Style.stroked(theme.loop(), 0.8)));
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
