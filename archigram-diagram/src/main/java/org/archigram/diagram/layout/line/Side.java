package org.archigram.diagram.layout.line;

import org.archigram.diagram.layout.sketch.Flow;

/** The sides of a box, and the ways that lead there. */
public enum Side {
  RIGHT(1, 0),
  DOWN(0, 1),
  LEFT(-1, 0),
  UP(0, -1);

  /** One step in this way, to the right. */
  public final int dx;

  /** One step in this way, down. */
  public final int dy;

  Side(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /** The side that data leaves at. */
  public static Side ahead(Flow flow) {
    return switch (flow) {
      case RIGHT -> RIGHT;
      case DOWN -> DOWN;
      case UP -> UP;
    };
  }

  /** The side on the other end. */
  public Side opposite() {
    return of(ordinal() + 2);
  }

  /** Whether this is to the left or right. */
  public boolean flat() {
    return dy == 0;
  }

  /** Quarter turns from {@code other} to this, clockwise. */
  int turnsFrom(Side other) {
    return Math.floorMod(ordinal() - other.ordinal(), 4);
  }

  static Side of(int ordinal) {
    return values()[Math.floorMod(ordinal, 4)];
  }
}
