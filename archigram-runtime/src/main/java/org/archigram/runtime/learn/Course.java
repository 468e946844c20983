package org.archigram.runtime.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.archigram.runtime.train.Event;

/**
 * How a training went, in figures.
 *
 * @param losses the loss at some steps
 * @param measured the metric on held-out data at some steps
 * @param seconds how long it took
 */
public record Course(List<Point> losses, List<Point> measured, double seconds) {

  /** A value after so many steps. */
  public record Point(long step, double value) {}

  /** Nothing has happened yet. */
  public static final Course NONE = new Course(List.of(), List.of(), 0);

  public Course {
    losses = List.copyOf(losses);
    measured = List.copyOf(measured);
  }

  /** What happened until a step, which a training that is taken up again goes on from. */
  Course until(long step) {
    return new Course(upTo(step, losses), upTo(step, measured), seconds);
  }

  private static List<Point> upTo(long step, List<Point> points) {
    return points.stream().filter(point -> point.step() <= step).toList();
  }

  /** Keeps the figures of events, and passes the events on. */
  static final class Recorder implements Consumer<Event> {
    private final Consumer<Event> next;
    private final long begin = System.nanoTime();
    private Course before;
    private final List<Point> losses = new ArrayList<>();
    private final List<Point> measured = new ArrayList<>();

    Recorder(Course before, Consumer<Event> next) {
      this.before = before;
      this.next = next;
    }

    @Override
    public void accept(Event event) {
      if (event instanceof Event.Progressed progressed) {
        losses.add(new Point(progressed.step(), progressed.last().losses().get(0)));
      } else if (event instanceof Event.Measured found) {
        measured.add(new Point(found.step(), found.value()));
      } else if (event instanceof Event.Resumed resumed) {
        before = before.until(resumed.step());
      }
      next.accept(event);
    }

    Course course() {
      double seconds = before.seconds() + (System.nanoTime() - begin) / 1e9;
      return new Course(both(before.losses(), losses), both(before.measured(), measured), seconds);
    }

    private static List<Point> both(List<Point> first, List<Point> then) {
      List<Point> all = new ArrayList<>(first);
      all.addAll(then);
      return all;
    }
  }
}
