package org.archigram.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.Terminal;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.train.Event;

/** Follows a training, and writes its progress to the console. */
final class Journal implements Consumer<Event> {
  private static final long LINE_EVERY_MILLIS = 3000;
  private static final int BAR = 24;
  private static final double WORTH_SAYING = 0.05;

  private final Console console;
  private final Metric metric;
  private final long steps;
  private final boolean terminal;
  private final Terminal width = new Terminal();
  private String measure = "";
  private long written;
  private boolean open;

  Journal(Console console, Metric metric, long steps) {
    this.console = console;
    this.metric = metric;
    this.steps = steps;
    this.terminal = Terminal.isOnErr();
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Progressed progressed) {
      progress(progressed);
    } else if (event instanceof Event.Measured found) {
      measure = metric.title() + " " + metric.text(found.value());
    } else if (event instanceof Event.Resumed resumed) {
      line("Going on after step " + resumed.step());
    } else if (event instanceof Event.Waited waited && waited.seconds() >= WORTH_SAYING) {
      line(String.format(Locale.ROOT, "Steps waited %.1f s for their data", waited.seconds()));
    } else if (event instanceof Event.Skipped skipped) {
      line("The checkpoint " + skipped.file() + " is damaged or missing; it is done without");
    }
  }

  private void progress(Event.Progressed now) {
    long millis = System.nanoTime() / 1_000_000;
    boolean last = now.step() == steps;
    if (!terminal && !last && millis - written < LINE_EVERY_MILLIS) {
      return;
    }
    written = millis;
    List<String> parts =
        List.of(
            "step " + now.step() + " of " + steps,
            String.format(Locale.ROOT, "loss %.5g", now.last().losses().get(0)),
            measure,
            String.format(Locale.ROOT, "%.1f steps/s", now.perSecond()),
            left(now.left().toSeconds()) + " left");
    if (terminal) {
      console.overwrite(fitted(bar(now.step()), parts, width.width() - 1));
      open = true;
    } else {
      console.err().println(String.join("  ", parts));
    }
  }

  /** As much of a line as there is room for: the bar goes first, then the speed, then the rest. */
  static String fitted(String bar, List<String> parts, int room) {
    List<String> kept = new ArrayList<>(parts);
    kept.removeIf(String::isEmpty);
    String whole = bar + " " + String.join("  ", kept);
    if (whole.length() <= room) {
      return whole;
    }
    kept.removeIf(part -> part.endsWith(" steps/s") && String.join("  ", kept).length() > room);
    while (kept.size() > 1 && String.join("  ", kept).length() > room) {
      kept.remove(kept.size() > 2 ? kept.size() - 2 : 1);
    }
    String line = String.join("  ", kept);
    return line.substring(0, Math.max(0, Math.min(room, line.length())));
  }

  private String bar(long step) {
    int full = (int) (BAR * step / Math.max(1, steps));
    return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "]";
  }

  private static String left(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : seconds < 3600
            ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
            : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
  }

  void line(String text) {
    close();
    console.err().println(text);
  }

  /** Ends the line of the progress bar. */
  void close() {
    if (open) {
      console.err().println();
      open = false;
    }
  }
}
