package org.archigram.diagram.scene;

import java.util.List;
import java.util.Optional;

/**
 * How a shape is filled and stroked.
 *
 * @param hatch the colour of slanted lines over the fill
 * @param dash lengths of lines and gaps in turn, empty for a whole line
 */
public record Style(
    Optional<Color> fill,
    Optional<Color> hatch,
    Optional<Color> stroke,
    double strokeWidth,
    List<Double> dash) {

  /** Nothing filled, nothing stroked. */
  public static final Style NONE =
      new Style(Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of());

  public Style {
    dash = List.copyOf(dash);
  }

  /** Only filled. */
  public static Style filled(Color color) {
    return NONE.withFill(color);
  }

  /** Only stroked. */
  public static Style stroked(Color color, double width) {
    return NONE.withStroke(color, width);
  }

  /** This style with another fill. */
  public Style withFill(Color color) {
    return new Style(Optional.of(color), hatch, stroke, strokeWidth, dash);
  }

  /** This style with slanted lines over the fill. */
  public Style withHatch(Color color) {
    return new Style(fill, Optional.of(color), stroke, strokeWidth, dash);
  }

  /** This style with another stroke. */
  public Style withStroke(Color color, double width) {
    return new Style(fill, hatch, Optional.of(color), width, dash);
  }

  /** This style with a dashed stroke: lengths of lines and gaps in turn. */
  public Style withDash(Double... lengths) {
    return new Style(fill, hatch, stroke, strokeWidth, List.of(lengths));
  }

  /** This style with all lengths multiplied. */
  Style scale(double factor) {
    List<Double> lengths = dash.stream().map(length -> length * factor).toList();
    return new Style(fill, hatch, stroke, strokeWidth * factor, lengths);
  }
}
