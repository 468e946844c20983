package org.archigram.diagram.text;

import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;

/** Letters of one font and size; its base line begins at a place in its label. */
public record Run(String text, Font font, double size, Point at) {

  /** The width of the letters. */
  public double width() {
    return font.advance(text) * size;
  }

  Run shift(double dx, double dy) {
    return new Run(text, font, size, at.plus(dx, dy));
  }

  Run scale(double factor) {
    return new Run(text, font, size * factor, at.scale(factor));
  }
}
