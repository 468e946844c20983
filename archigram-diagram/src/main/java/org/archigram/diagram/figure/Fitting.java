package org.archigram.diagram.figure;

import java.util.List;
import java.util.stream.Stream;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.layout.Room;
import org.archigram.diagram.view.View;

/**
 * Chooses the direction of a picture, and where long chains go on in a new row.
 *
 * <p>The first of its plans that suits a page is taken; else the one that must shrink least, where
 * a later plan must be clearly better than an earlier one.
 */
final class Fitting {
  /** The room for text on a page, less the margin of a picture. */
  private static final double WIDTH = 500;

  /** The height of a page, less title and legend. */
  private static final double HEIGHT = 685;

  /** Wider than this, the smallest text falls below 5 pt on a page that is turned. */
  private static final double WIDEST = 1030;

  /** A page that must be turned is worth less. */
  private static final double TURNED = 0.88;

  /** Below this score, letters are too small. */
  private static final double READABLE = 0.1;

  /** A later plan must be so much better. */
  private static final double CLEARLY = 1.08;

  /** What lines beside the boxes may need on one side. */
  private static final double LANES = 20;

  /** Layouts of more nodes than this seldom fit a page, and trying many of them takes long. */
  private static final int MANY = 120;

  /** A direction, and the room that a picture keeps to. */
  record Try(boolean down, Room room) {}

  private final View view;
  private final Letters letters;

  Fitting(View view, Letters letters) {
    this.view = view;
    this.letters = letters;
  }

  Placed best(Direction direction) {
    List<Try> tries = tries(direction);
    if (view.root().allNodes().size() > MANY) {
      tries = tries.stream().filter(plan -> plan.room().equals(Room.FREE)).toList();
      return best(placed(tries.get(0)), tries.subList(1, tries.size()), 1);
    }
    Placed best = best(placed(tries.get(0)), tries.subList(1, tries.size()), 1);
    Stream<Try> last = Stream.of(thin(WIDTH / 2), row(WIDTH / 2), row(WIDTH / 3));
    boolean down = direction == Direction.DOWN;
    boolean right = direction == Direction.RIGHT;
    return best(best, last.filter(plan -> plan.down() ? !right : !down).toList(), READABLE);
  }

  /** The best of these, up to the first that is good enough. */
  private Placed best(Placed first, List<Try> tries, double enough) {
    Placed best = first;
    for (Try next : tries) {
      if (score(best) >= enough) {
        return best;
      }
      Placed placed = placed(next);
      if (score(placed) > CLEARLY * score(best)) {
        best = placed;
      }
    }
    return best;
  }

  private static List<Try> tries(Direction direction) {
    List<Try> right =
        List.of(new Try(false, Room.FREE), row(WIDTH), row(HEIGHT + 15), row(WIDEST - 60));
    List<Try> down =
        List.of(
            new Try(true, Room.FREE),
            column(HEIGHT - 20),
            column(WIDTH - 50),
            thin(WIDEST - 60),
            thin(HEIGHT),
            thin(WIDTH - 80));
    return switch (direction) {
      case RIGHT -> right;
      case DOWN -> down;
      case AUTO ->
          Stream.of(right.stream().limit(1), down.stream(), right.stream().skip(1))
              .flatMap(plans -> plans)
              .toList();
    };
  }

  /** Some layouts that may be no wider than this. */
  List<Placed> within(Direction direction, double widest) {
    return tries(direction, widest).stream().map(this::placed).toList();
  }

  private static List<Try> tries(Direction direction, double widest) {
    List<Try> right =
        List.of(row(widest), row(widest - 2 * LANES), row(0.75 * widest), row(widest / 2));
    List<Try> down =
        List.of(
            new Try(true, Room.FREE),
            thin(widest),
            thin(widest - 2 * LANES),
            thin(widest - 4 * LANES));
    return switch (direction) {
      case RIGHT -> right;
      case DOWN -> down;
      case AUTO -> Stream.concat(down.stream(), right.stream()).toList();
    };
  }

  private static Try row(double length) {
    return new Try(false, new Room(length, Double.POSITIVE_INFINITY));
  }

  private static Try column(double length) {
    return new Try(true, new Room(length, WIDEST - 60));
  }

  private static Try thin(double width) {
    return new Try(true, new Room(Double.POSITIVE_INFINITY, width));
  }

  private Placed placed(Try next) {
    return Placed.of(view, letters, next.down(), next.room());
  }

  /** How much of its size a picture keeps on a page; far less where it becomes unreadable. */
  private static double score(Placed placed) {
    Box size = placed.plan().size();
    if (size.width() > WIDEST) {
      return WIDEST / size.width() * READABLE;
    }
    double upright = Math.min(WIDTH / size.width(), HEIGHT / size.height());
    double turned = Math.min(HEIGHT / size.width(), WIDTH / size.height());
    return Math.min(1, Math.max(upright, TURNED * turned));
  }
}
