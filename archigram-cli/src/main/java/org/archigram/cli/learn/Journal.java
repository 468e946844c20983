package org.archigram.cli.learn;

import java.util.Locale;
import java.util.function.Consumer;
import org.archigram.cli.io.Console;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.train.Event;

/** Follows a training, and writes its progress to the console. */
final class Journal implements Consumer<Event> {
  private static final long LINE_EVERY_MILLIS = 3000;
  private static final int BAR = 24;

  private final Console console;
  private final Metric metric;
  private final long steps;
  private final boolean terminal;
  private String measure = "";
  private long written;
  private boolean open;

  Journal(Console console, Metric metric, long steps) {
    this.console = console;
    this.metric = metric;
    this.steps = steps;
    this.terminal = System.getProperty("archigram.terminals", "").contains("err");
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Progressed progressed) {
      progress(progressed);
    } else if (event instanceof Event.Measured found) {
      measure = metric.title() + " " + metric.text(found.value());
    } else if (event instanceof Event.Resumed resumed) {
      line("Going on after step " + resumed.step());
    } else if (event instanceof Event.Skipped skipped) {
      line("The checkpoint " + skipped.file() + " is damaged; the one before it is used");
    }
  }

  private void progress(Event.Progressed now) {
    long millis = System.nanoTime() / 1_000_000;
    boolean last = now.step() == steps;
    if (!terminal && !last && millis - written < LINE_EVERY_MILLIS) {
      return;
    }
    written = millis;
    String text =
        String.format(
            Locale.ROOT,
            "step %d of %d  loss %.5g  %s  %.1f steps/s  %s left",
            now.step(),
            steps,
            now.last().losses().get(0),
            measure,
            now.perSecond(),
            left(now.left().toSeconds()));
    if (terminal) {
      console.err().print("\r\u001b[K" + bar(now.step()) + " " + text);
      console.err().flush();
      open = true;
    } else {
      console.err().println(text);
    }
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
