package org.archigram.diagram.text;

import org.archigram.diagram.geometry.Point;

/**
 * A part of a label as TeX, on one base line that begins at a place in the label.
 *
 * @param body the TeX without its size
 * @param size of the letters, in points
 */
public record Snippet(String body, double size, Point at, double width) {

  /** The part as TeX, in its size. */
  public String tex() {
    return TexText.sized(size, body);
  }

  Snippet shift(double dx, double dy) {
    return new Snippet(body, size, at.plus(dx, dy), width);
  }

  Snippet scale(double factor) {
    return new Snippet(body, size * factor, at.scale(factor), width * factor);
  }
}
