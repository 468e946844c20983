package org.archigram.diagram.form;

import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/** Ends of lines at boxes with round ends. */
final class Ends {
  private Ends() {}

  /** Moves an end from the border of a box onto the circles that close it. */
  static Point round(Box box, Point end, Point next) {
    boolean upright = Math.abs(end.x() - next.x()) < 0.01;
    double radius = Math.min(box.width(), box.height()) / 2;
    double off = upright ? end.x() - box.centre().x() : end.y() - box.centre().y();
    double straight = (upright ? box.width() : box.height()) / 2 - radius;
    double beyond = Math.min(radius, Math.max(0, Math.abs(off) - straight));
    double inset = radius - Math.sqrt(radius * radius - beyond * beyond);
    return upright
        ? end.plus(0, end.y() < box.centre().y() ? inset : -inset)
        : end.plus(end.x() < box.centre().x() ? inset : -inset, 0);
  }
}
