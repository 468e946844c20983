package org.archigram.diagram.text;

import org.archigram.diagram.geometry.Point;

/** A part of a label as TeX, on one base line that begins at a place in the label. */
public record Snippet(String tex, Point at, double width) {

  Snippet shift(double dx, double dy) {
    return new Snippet(tex, at.plus(dx, dy), width);
  }
}
