package org.archigram.diagram.layout.space;

import org.archigram.diagram.layout.sketch.Size;

/**
 * A text beside a box.
 *
 * @param id whose text it is
 * @param box the box that it moves with
 * @param dx where its left edge lies from the middle of the box
 * @param dy where its upper edge lies from the middle of the box
 */
record Text(String id, int box, Size size, double dx, double dy) {

  /** Where it begins along an axis: 0 for x, 1 for y. */
  double low(int axis) {
    return axis == 0 ? dx : dy;
  }

  double high(int axis) {
    return low(axis) + (axis == 0 ? size.width() : size.height());
  }
}
