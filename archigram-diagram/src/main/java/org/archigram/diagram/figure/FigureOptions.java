package org.archigram.diagram.figure;

import java.util.Optional;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.theme.Theme;

/**
 * How a figure is dressed.
 *
 * @param title what stands above it: nothing if blank, what the network is called if not said
 * @param legend whether a legend stands below it
 * @param background empty if what lies behind the figure shines through
 * @param fontSize the size of the letters in boxes, in points; all else is in proportion
 */
public record FigureOptions(
    Theme theme,
    Direction direction,
    Optional<String> title,
    boolean legend,
    Optional<Color> background,
    double fontSize) {

  /** The size of letters in a figure of natural size, in points. */
  public static final double NATURAL_SIZE = Letters.TITLE;

  public FigureOptions {
    if (!(fontSize > 0) || Double.isInfinite(fontSize)) {
      throw new IllegalArgumentException("not a size of letters: " + fontSize);
    }
  }

  /** The colours of a theme on its background, title and legend as they come, natural size. */
  public static FigureOptions of(Theme theme) {
    Optional<Color> page = Optional.of(theme.page());
    return new FigureOptions(theme, Direction.AUTO, Optional.empty(), true, page, NATURAL_SIZE);
  }

  /** The same, flowing in another direction. */
  public FigureOptions with(Direction other) {
    return new FigureOptions(theme, other, title, legend, background, fontSize);
  }

  /** The same with this title; none if it is blank. */
  public FigureOptions withTitle(String text) {
    return new FigureOptions(
        theme, direction, Optional.of(text.strip()), legend, background, fontSize);
  }

  /** The same without a title, and without the room for it. */
  public FigureOptions withoutTitle() {
    return withTitle("");
  }

  /** The same without a legend, and without the room for it. */
  public FigureOptions withoutLegend() {
    return new FigureOptions(theme, direction, title, false, background, fontSize);
  }

  /** The same on another background; nothing is painted behind the figure if empty. */
  public FigureOptions withBackground(Optional<Color> color) {
    return new FigureOptions(theme, direction, title, legend, color, fontSize);
  }

  /** The same with letters of another size, in points. */
  public FigureOptions withFontSize(double points) {
    return new FigureOptions(theme, direction, title, legend, background, points);
  }

  /** What stands above a figure of something that is called so. */
  public String titleOf(String name) {
    return title.orElse(name);
  }

  /** How much larger than natural the figure is. */
  public double scale() {
    return fontSize / NATURAL_SIZE;
  }
}
