package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.view.Node;

/** The outlines of nodes: each kind has a shape of its own, so that colour is never needed. */
final class Outlines {
  static final double SLANT = 5;
  private final Theme theme;

  Outlines(Theme theme) {
    this.theme = theme;
  }

  List<Mark> of(Node node, Box box) {
    Style plain = Style.filled(theme.page()).withStroke(theme.line(), 0.9);
    Style red = Style.filled(theme.page()).withStroke(theme.loop(), 1.1);
    return switch (node.kind()) {
      case INPUT, TARGET, OUTPUT ->
          List.of(shape(Figures.rounded(box, box.height() / 2), paint(theme.paints().outside())));
      case LAYER, BLOCK -> filled(node, box);
      case OPERATION -> List.of(shape(Figures.rounded(box, 4), operation(node, plain)));
      case POINT -> List.of(shape(Figures.rounded(box, box.height() / 2), plain));
      case DELAY -> List.of(shape(Figures.rectangle(box), red));
      case SHIFT -> List.of(shape(Figures.slanted(box, SLANT), plain));
      case PICK, ALL -> steps(box, theme);
      case WEIGHT -> List.of(shape(Figures.rectangle(box), weight(node)));
      case CONSTANT -> List.of(shape(Figures.rounded(box, 2), weight(node)));
      case GRADIENT ->
          List.of(
              shape(
                  Figures.rounded(box, 3),
                  Style.filled(theme.page()).withStroke(theme.backward(), 1.1).withDash(3.0, 2.0)));
      case RULE -> rule(box);
      case LOSS -> List.of(shape(Figures.octagon(box), paint(theme.paints().objective())));
      case MEMORY -> memory(box);
      case SAMPLE -> sample(box);
      case SPIKE -> spike(box);
    };
  }

  private Style operation(Node node, Style plain) {
    return node.badges().stream()
        .map(badge -> gate(badge.mark(), theme))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(plain);
  }

  /** The colours of gates and candidates. */
  static Optional<Style> gate(Node.Mark mark, Theme theme) {
    Optional<Color> colour =
        mark == Node.Mark.GATE
            ? Optional.of(theme.across())
            : mark == Node.Mark.CANDIDATE ? Optional.of(theme.backward()) : Optional.empty();
    return colour.map(own -> Style.filled(own.mix(theme.page(), 0.82)).withStroke(own, 1.1));
  }

  /** A box with doubled sides. */
  static List<Mark> steps(Box box, Theme theme) {
    Box inner = new Box(box.x() + 2.2, box.y(), box.width() - 4.4, box.height());
    return List.of(
        shape(Figures.rectangle(box), Style.filled(theme.page()).withStroke(theme.across(), 1.1)),
        shape(Figures.rectangle(inner), Style.stroked(theme.across(), 0.7)));
  }

  private static Mark shape(Path path, Style style) {
    return new Mark.Shape(path, style);
  }

  private static Style paint(Theme.Paint paint) {
    return Style.filled(paint.fill()).withStroke(paint.outline(), 0.9);
  }

  private Style filled(Node node) {
    Theme.Paint paint = theme.of(node.family());
    return switch (node.weights()) {
      case NONE -> Style.filled(theme.page()).withStroke(theme.line(), 0.9);
      case TRAINED, MIXED, STORED -> paint(paint);
      case FIXED -> paint(paint).withHatch(hatch(paint));
    };
  }

  private static Color hatch(Theme.Paint paint) {
    return paint.outline().mix(paint.fill(), 0.55);
  }

  /** A box; where only some of its weights are fixed, only a strip of it is hatched. */
  private List<Mark> filled(Node node, Box box) {
    List<Mark> marks = new ArrayList<>();
    marks.add(shape(Figures.rounded(box, 4), filled(node)));
    if (Fill.fills(node)) {
      marks.addAll(Corner.of(Fill.of(node.family()), box, theme.of(node.family())));
    }
    if (node.weights() == Node.Weights.MIXED) {
      marks.add(strip(box, theme.of(node.family())));
    }
    return marks;
  }

  static Mark strip(Box box, Theme.Paint paint) {
    Box strip = new Box(box.right() - 6.5, box.y() + 2.5, 4, box.height() - 5);
    return shape(
        Figures.rectangle(strip),
        Style.filled(paint.fill()).withStroke(paint.outline(), 0.6).withHatch(hatch(paint)));
  }

  /** What keeps letters readable on a hatched box. */
  Optional<Mark> ground(Node node, Box text) {
    if (node.weights() != Node.Weights.FIXED) {
      return Optional.empty();
    }
    Style style = node.kind() == Node.Kind.WEIGHT ? weight(node) : filled(node);
    return style.fill().map(fill -> shape(Figures.rounded(text.grow(1.5), 2), Style.filled(fill)));
  }

  private Style weight(Node node) {
    Style style = Style.filled(theme.tint()).withStroke(theme.faint(), 0.6);
    return node.weights() == Node.Weights.FIXED ? style.withHatch(theme.plate()) : style;
  }

  /** A box with a double outline. */
  private List<Mark> rule(Box box) {
    Style outer = Style.filled(theme.page()).withStroke(theme.backward(), 1.1);
    return List.of(
        shape(Figures.rounded(box, 8), outer),
        shape(Figures.rounded(box.grow(-2.2), 6), Style.stroked(theme.backward(), 0.6)));
  }

  private List<Mark> memory(Box box) {
    Style style = Style.filled(theme.page()).withStroke(theme.loop(), 1.1);
    return List.of(
        shape(Figures.cylinder(box, 5), style),
        shape(Figures.cylinderRim(box, 5), Style.stroked(theme.loop(), 0.9)));
  }

  private List<Mark> sample(Box box) {
    Theme.Paint paint = theme.paints().sampling();
    Box face = new Box(box.x() + 7, box.centre().y() - 5.5, 11, 11);
    return List.of(
        shape(Figures.rounded(box, 5), paint(paint)),
        shape(Figures.rounded(box.grow(-2.4), 3.4), Style.stroked(paint.outline(), 0.7)),
        NodeDrawing.dice(face, theme));
  }

  private List<Mark> spike(Box box) {
    Theme.Paint paint = theme.paints().spiking();
    Box pulse = new Box(box.x() + 6, box.centre().y() - 5, 12, 10);
    return List.of(
        shape(Figures.rounded(box, 5), paint(paint)),
        shape(Figures.pulse(pulse), Style.stroked(paint.outline(), 1.1)));
  }
}
