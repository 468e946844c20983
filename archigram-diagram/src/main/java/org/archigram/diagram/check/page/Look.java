package org.archigram.diagram.check.page;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;

/**
 * What a reader without colour sees of a node.
 *
 * @param strokes the number of strokes of each shape; boxes with round ends look unlike others
 * @param pattern which shapes are hatched or dashed
 * @param fill how dark the fill is, from 0 to 100
 */
record Look(List<String> strokes, String pattern, double fill) {

  /** The difference in lightness that is seen beside each other. */
  private static final double SEEN = 2.5;

  static Look of(DrawnNode node) {
    StringBuilder pattern = new StringBuilder();
    for (Mark.Shape shape : node.shapes()) {
      Style style = shape.style();
      pattern
          .append(style.hatch().isPresent() ? 'h' : '-')
          .append(style.dash().isEmpty() ? '-' : 'd');
    }
    return new Look(
        node.shapes().stream().map(Look::strokes).toList(),
        pattern.toString(),
        node.outline().style().fill().map(Look::lightness).orElse(100.0));
  }

  boolean same(Look other) {
    return strokes.equals(other.strokes)
        && pattern.equals(other.pattern)
        && Math.abs(fill - other.fill) < SEEN;
  }

  private static String strokes(Mark.Shape shape) {
    long curves = shape.path().segments().stream().filter(s -> s instanceof Path.Cubic).count();
    long lines = shape.path().segments().stream().filter(s -> s instanceof Path.Line).count();
    Optional<Color> stroke = shape.style().stroke();
    Box box = shape.path().bounds();
    String round = Math.abs(box.width() - box.height()) < 1 ? "circle, " : "round ends, ";
    String leaning = curves == 0 && !startsAtCorner(shape.path()) ? "leaning, " : "";
    String ends = isRound(shape.path()) ? round : leaning;
    return ends
        + curves
        + " curves, "
        + lines
        + " lines"
        + (stroke.isEmpty() ? ", no outline" : "");
  }

  private static boolean startsAtCorner(Path path) {
    Box box = path.bounds();
    return path.segments().stream()
        .limit(1)
        .filter(Path.Move.class::isInstance)
        .map(Path.Move.class::cast)
        .anyMatch(start -> start.to().x() - box.x() < 0.5);
  }

  /** Whether the curves of its corners meet, as on a circle or a box with round ends. */
  private static boolean isRound(Path path) {
    Box box = path.bounds();
    return path.segments().stream()
        .limit(1)
        .filter(Path.Move.class::isInstance)
        .map(Path.Move.class::cast)
        .anyMatch(start -> start.to().x() - box.x() > 0.45 * Math.min(box.width(), box.height()));
  }

  /** The lightness of the CIE Lab space. */
  private static double lightness(Color color) {
    return 116 * Math.cbrt(color.luminance()) - 16;
  }
}
