package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/**
 * Takes lines that go back round the outside of their area, above or below.
 *
 * <p>Before: each ends at a stub at the end of the area, and should enter a box near its beginning.
 * After: routes in lanes around the content, with as few crossings as can be had.
 */
final class Loops {
  /** The distance of two lanes, and of the first lane from the content. */
  static final double LANE = 9;

  /** A line to be taken back: where its stub ends, and where it enters. */
  record Loop(Point stub, Point entry) {}

  /** Routes from stub to entry, and the room they need around the content. */
  record Routes(List<List<Point>> lines, Box around) {}

  private final List<Loop> loops;
  private final Box content;
  private final List<Double> entrances;
  private final List<Double> exits;

  /** What is laid out inside, with the content around it. */
  record Inside(Box content, List<Box> boxes) {}

  private final List<Box> boxes;

  private Loops(List<Loop> loops, Inside inside, List<Double> entrances, List<Double> exits) {
    this.loops = loops;
    this.content = inside.content();
    this.boxes = inside.boxes();
    this.entrances = entrances;
    this.exits = exits;
  }

  /**
   * Routes {@code loops} around {@code inside}.
   *
   * @param entrances the height of every line that enters the area from its own border
   * @param exits the height of every line that leaves through it
   */
  static Routes around(
      Inside inside, List<Loop> loops, List<Double> entrances, List<Double> exits) {
    return new Loops(loops, inside, entrances, exits).routes();
  }

  private Routes routes() {
    int best = 0;
    double least = Double.MAX_VALUE;
    int choices = 1 << Math.min(loops.size(), 8);
    for (int choice = 0; choice < choices; choice++) {
      double cost = cost(choice);
      if (cost < least) {
        least = cost;
        best = choice;
      }
    }
    return draw(best);
  }

  private static boolean above(int choice, int loop) {
    return (choice >> Math.min(loop, 30) & 1) == 1;
  }

  /** Crossings count most; then the way that lines go across the flow. */
  private double cost(int choice) {
    double cost = 0;
    for (int i = 0; i < loops.size(); i++) {
      Loop loop = loops.get(i);
      boolean up = above(choice, i);
      cost += 1000 * (passed(exits, loop.stub().y(), up) + passed(entrances, loop.entry().y(), up));
      double edge = up ? content.y() : content.bottom();
      cost += Math.abs(loop.stub().y() - edge) + Math.abs(loop.entry().y() - edge);
      for (int j = 0; j < i; j++) {
        boolean twisted =
            (loop.stub().y() - loops.get(j).stub().y())
                    * (loop.entry().y() - loops.get(j).entry().y())
                < 0;
        if (up == above(choice, j)) {
          cost += twisted ? 1000 : 1;
        } else {
          cost += 1000 * (cross(loop.stub(), loops.get(j).stub(), up) ? 1 : 0);
          cost += 1000 * (cross(loop.entry(), loops.get(j).entry(), up) ? 1 : 0);
        }
      }
    }
    return cost;
  }

  /** Whether a way up from the one passes a way down from the other. */
  private static boolean cross(Point one, Point other, boolean up) {
    return up ? one.y() > other.y() : one.y() < other.y();
  }

  /** How many lines a way up or down from {@code y} passes. */
  private static long passed(List<Double> lines, double y, boolean up) {
    return lines.stream().filter(line -> up ? line < y - 0.5 : line > y + 0.5).count();
  }

  private Routes draw(int choice) {
    List<Integer> above = lanes(choice, true);
    List<Integer> below = lanes(choice, false);
    Map<Integer, List<Point>> lines = new LinkedHashMap<>();
    for (int lane = 0; lane < above.size(); lane++) {
      lines.put(above.get(lane), line(loops.get(above.get(lane)), lane, above, true));
    }
    for (int lane = 0; lane < below.size(); lane++) {
      lines.put(below.get(lane), line(loops.get(below.get(lane)), lane, below, false));
    }
    List<List<Point>> ordered = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      ordered.add(lines.getOrDefault(i, List.of()));
    }
    double sides = LANE * (above.size() + below.size()) + (loops.isEmpty() ? 0 : 2);
    Box around =
        new Box(
            content.x() - sides,
            content.y() - LANE * above.size() - (above.isEmpty() ? 0 : 3),
            content.width() + 2 * sides,
            content.height()
                + LANE * (above.size() + below.size())
                + (above.isEmpty() ? 0 : 3)
                + (below.isEmpty() ? 0 : 3));
    return new Routes(ordered, around);
  }

  /** The loops on one side, the innermost first: the one whose stub is nearest to that side. */
  private List<Integer> lanes(int choice, boolean up) {
    List<Integer> side = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      if (above(choice, i) == up) {
        side.add(i);
      }
    }
    Comparator<Integer> byStub = Comparator.comparingDouble(i -> loops.get(i).stub().y());
    side.sort(up ? byStub : byStub.reversed());
    return side;
  }

  /** Ways down keep clear of ways up where they pass each other. */
  private int shift(List<Integer> side, boolean up) {
    boolean passes = false;
    for (int i : side) {
      for (int j = 0; j < loops.size(); j++) {
        boolean opposite = !side.contains(j);
        passes |= opposite && cross(loops.get(i).stub(), loops.get(j).stub(), up);
      }
    }
    return up || !passes ? 0 : loops.size() - side.size();
  }

  private int entryShift(List<Integer> side, boolean up) {
    boolean passes = false;
    for (int i : side) {
      for (int j = 0; j < loops.size(); j++) {
        boolean opposite = !side.contains(j);
        passes |= opposite && cross(loops.get(i).entry(), loops.get(j).entry(), up);
      }
    }
    return up || !passes ? 0 : loops.size() - side.size();
  }

  /** Outside the content; or right before the entry, where a box stands in the way. */
  private double left(Point entry, int lane) {
    double outside = Math.min(content.x(), entry.x()) - LANE * lane - 7;
    boolean blocked =
        boxes.stream()
            .anyMatch(
                box ->
                    box.x() < entry.x() - 1
                        && box.right() > outside
                        && box.y() < entry.y() + 2
                        && box.bottom() > entry.y() - 2);
    return blocked ? entry.x() - 8 : outside;
  }

  private List<Point> line(Loop loop, int lane, List<Integer> side, boolean up) {
    double y = up ? content.y() - LANE * (lane + 1) : content.bottom() + LANE * (lane + 1);
    double right = content.right() + LANE * (lane + shift(side, up)) + 2;
    List<Integer> byEntry = new ArrayList<>(side);
    Comparator<Integer> order = Comparator.comparingDouble(i -> loops.get(i).entry().y());
    byEntry.sort(up ? order : order.reversed());
    int rank = byEntry.indexOf(side.get(lane));
    double left = left(loop.entry(), rank + entryShift(side, up));
    return List.of(
        loop.stub(),
        new Point(right, loop.stub().y()),
        new Point(right, y),
        new Point(left, y),
        new Point(left, loop.entry().y()),
        loop.entry());
  }
}
