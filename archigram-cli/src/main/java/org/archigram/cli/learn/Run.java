package org.archigram.cli.learn;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.OpenSizeException;
import org.archigram.runtime.learn.Learning;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.train.Training;
import org.archigram.runtime.train.TrainingException;

/**
 * One run: a setup, and the folder that it fills.
 *
 * @param setup what it does
 * @param folder where it goes
 * @param settings where it computes
 * @param store where its data comes from
 */
public record Run(Setup setup, RunFolder folder, Settings settings, Store store) {
  private static final long SECONDS_TO_STOP = 30;

  /** Work with networks that may fail for reasons that lie in what was given. */
  @FunctionalInterface
  public interface Work<T> {
    T done() throws IOException;
  }

  /** Does some work, and turns what is wrong with its input into a message. */
  public static <T> T guarded(Work<T> work) throws IOException {
    try {
      return work.done();
    } catch (EngineException
        | TrainingException
        | DataException
        | OpenSizeException
        | Binding.Misfit
        | UnsupportedOperationException e) {
      throw new CommandException(ExitCode.PROBLEMS, String.valueOf(e.getMessage()), "");
    } catch (OutOfMemoryError | NegativeArraySizeException | ArithmeticException e) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "the network is too large for the memory of this machine: " + e.getMessage(),
          "give smaller sizes with --set");
    }
  }

  /** Trains to the end, or until the process is asked to stop. */
  public ExitCode train(boolean resume, Console console) throws IOException {
    Task task = Pupil.task(setup.task());
    Metric metric = task.about().metric();
    Journal journal = new Journal(console, metric, setup.recipe().steps());
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Thread interrupted = new Thread(() -> halt(stop, ended));
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (Pupil pupil = Pupil.of(setup, store, settings, List.of())) {
      folder.write(setup, setup.json(), console);
      Learning.Length length =
          new Learning.Length(setup.recipe().steps(), setup.seed(), setup.measure(), 0);
      Learning learning = new Learning(pupil.lesson(), length, folder.checkpoints(), journal);
      Optional<Training.Outcome> outcome = learning.run(resume, stop::get);
      journal.close();
      double value = pupil.lesson().measure();
      pupil.lesson().network().save(folder.model());
      folder.write(setup, record(journal, outcome, value, pupil), console);
      tell(value, pupil.lesson().examples(), task, console);
      return ExitCode.FINE;
    } finally {
      journal.close();
      ended.countDown();
      forget(interrupted);
    }
  }

  private static void halt(AtomicBoolean stop, CountDownLatch ended) {
    stop.set(true);
    try {
      if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process ends
    }
  }

  private Map<String, Object> record(
      Journal journal, Optional<Training.Outcome> outcome, double value, Pupil pupil) {
    Task task = pupil.lesson().task();
    Examples.Baseline baseline = pupil.lesson().examples().baseline();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", task.about().metric().title());
    result.put("value", value);
    result.put("bar", task.about().passing());
    result.put("passes", task.about().bar().passes(value));
    result.put("baseline", baseline.value());
    result.put("baseline_is", baseline.what());
    Map<String, Object> record = new LinkedHashMap<>(setup.json());
    record.put("java", System.getProperty("java.version", ""));
    record.put("sizes", pupil.lesson().binding().sizes());
    record.put("steps_made", outcome.map(Training.Outcome::steps).orElse(0L));
    record.put(
        "ended",
        outcome.map(o -> o.end().name().toLowerCase(java.util.Locale.ROOT)).orElse("solved"));
    record.put("result", result);
    record.put("losses", journal.losses());
    record.put("measured", journal.measured());
    return record;
  }

  private void tell(double value, Examples examples, Task task, Console console) {
    Metric metric = task.about().metric();
    boolean passes = task.about().bar().passes(value);
    console
        .err()
        .println(
            metric.title()
                + " "
                + metric.text(value)
                + " on held-out data; the bar is "
                + task.about().passing()
                + (passes ? ", passed; " : ", not passed; ")
                + examples.baseline().what()
                + " gives "
                + metric.text(examples.baseline().value()));
    console.err().println("The run is in " + folder.path());
  }
}
