package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/** Finds room for a text in a band that lines may pass through. */
final class Slots {
  private static final double STEP = 3;
  private static final double CLEAR = 3;
  private final List<Box> taken = new ArrayList<>();

  Slots(Iterable<List<Point>> routes) {
    for (List<Point> route : routes) {
      for (int i = 1; i < route.size(); i++) {
        taken.add(Box.of(List.of(route.get(i - 1), route.get(i))).grow(CLEAR));
      }
    }
  }

  /** Whether the band has room for a text of this width. */
  boolean has(Box band, double width) {
    double x = left(band, width, false);
    return width <= band.width() && clear(new Box(x, band.y(), width, band.height()));
  }

  /** The left end of a text in the band: as far to the left, or to the right, as is clear. */
  double left(Box band, double width, boolean fromRight) {
    double room = band.width() - width;
    for (double way = 0; way <= room; way += STEP) {
      double x = fromRight ? band.right() - width - way : band.x() + way;
      if (clear(new Box(x, band.y(), width, band.height()))) {
        return x;
      }
    }
    return fromRight ? band.right() - width : band.x();
  }

  private boolean clear(Box text) {
    return taken.stream().noneMatch(line -> line.overlaps(text));
  }
}
