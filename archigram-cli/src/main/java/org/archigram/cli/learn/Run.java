package org.archigram.cli.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.file.FolderLock;
import org.archigram.runtime.flat.OpenSizeException;
import org.archigram.runtime.learn.Course;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.report.Report;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.train.Event;
import org.archigram.runtime.train.Training;
import org.archigram.runtime.train.TrainingException;

/**
 * One run: a setup, and the folder that it fills.
 *
 * @param pupil what it trains, and on what
 * @param folder where it goes
 * @param place where it computes, and where its data comes from
 */
public record Run(Pupil pupil, RunFolder folder, Study.Place place) {

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
    } catch (NumberFormatException e) {
      throw new CommandException(
          ExitCode.PROBLEMS, "not a whole number: " + e.getMessage(), "give a whole number");
    } catch (UncheckedIOException e) {
      throw new CommandException(ExitCode.PROBLEMS, String.valueOf(e.getMessage()), "");
    } catch (OutOfMemoryError | NegativeArraySizeException | ArithmeticException e) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "there is not enough memory: " + e.getMessage(),
          "give smaller sizes with --set, a smaller --batch, or Java more memory:"
              + " ARCHIGRAM_JAVA_OPTS=-Xmx8g");
    }
  }

  /** Begins anew; what the folder held before is replaced where {@code force} says so. */
  public ExitCode begin(boolean force, Console console) throws IOException {
    folder.requireFree(force);
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Record record = new Record(pupil.setup(), now, Versions.all());
    try (Interruption interruption = Interruption.awaited(console)) {
      Study study = pupil.study(place);
      Lesson lesson = study.lesson(List.of()); // what cannot be learnt leaves nothing behind
      Begun begun = new Begun(study, lesson, interruption);
      try (FolderLock held = folder.create(force)) {
        return held.keeping(() -> train(begun, record, Optional.empty(), console));
      }
    }
  }

  /** Goes on where the run of the folder was stopped. */
  public ExitCode resume(Console console) throws IOException {
    try (Interruption interruption = Interruption.awaited(console);
        FolderLock held = folder.lock()) {
      Map<String, Object> before = folder.record();
      Record record = new Record(pupil.setup(), Record.started(before), Versions.all());
      Study study = pupil.study(place);
      Begun begun = new Begun(study, study.lesson(List.of()), interruption);
      return held.keeping(() -> train(begun, record, Optional.of(Record.course(before)), console));
    }
  }

  /** A training that is ready to go. */
  private record Begun(Study study, Lesson lesson, Interruption interruption) {}

  private ExitCode train(Begun begun, Record record, Optional<Course> before, Console console)
      throws IOException {
    Setup setup = pupil.setup();
    Metric metric = pupil.task().about().metric();
    Journal journal = new Journal(console, metric, setup.recipe().steps());
    Lesson lesson = begun.lesson();
    try {
      folder.write(setup, record.running(lesson, before.orElse(Course.NONE)), console);
      Study.Listener listener =
          (event, course) -> {
            journal.accept(event);
            if (event instanceof Event.Measured) { // before the checkpoint of the same step
              rewrite(record.running(lesson, course), console);
            }
          };
      Study.Keeping keeping =
          new Study.Keeping(
              Optional.of(folder.checkpoints()),
              before.orElse(Course.NONE),
              before.isPresent(),
              listener,
              begun.interruption()::happened);
      try (Learnt learnt = begun.study().learn(lesson, keeping)) {
        journal.close();
        finish(record, learnt, console);
      }
      return ExitCode.FINE;
    } finally {
      journal.close();
    }
  }

  private void rewrite(Map<String, Object> record, Console console) {
    try {
      folder.rewrite(record, console);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void finish(Record record, Learnt learnt, Console console) throws IOException {
    if (learnt.isStopped()) {
      folder.rewrite(record.ended(learnt), console);
      tellStopped(learnt, console);
      return;
    }
    learnt.save(folder.model());
    String name = pupil.setup().name();
    folder.text(RunFolder.REPORT, new Report(name, learnt, record.facts()).html(), console);
    folder.rewrite(record.ended(learnt), console);
    tell(learnt, console);
  }

  /** A process that is asked to end has no time for a report, nor for a last measurement. */
  private void tellStopped(Learnt learnt, Console console) {
    long steps = learnt.outcome().map(Training.Outcome::steps).orElse(0L);
    console.err().println("Stopped after step " + steps + ", which is kept in " + folder.path());
    console.err().println("Go on with: archigram train --resume " + folder.path());
  }

  private void tell(Learnt learnt, Console console) {
    console.err().println(verdict(learnt));
    console.err().println("The run is in " + folder.path() + "; look at " + folder.report());
  }

  private static String verdict(Learnt learnt) {
    Metric metric = learnt.lesson().task().about().metric();
    Examples.Baseline baseline = learnt.lesson().examples().baseline();
    String bar =
        learnt.lesson().bar().exists()
            ? "; the bar is "
                + learnt.lesson().passing()
                + (learnt.passes() ? ", passed" : ", not passed")
            : "";
    String without =
        Double.isNaN(baseline.value())
            ? ""
            : "; " + baseline.what() + " gives " + metric.text(baseline.value());
    return metric.title() + " " + metric.text(learnt.value()) + " on held-out data" + bar + without;
  }
}
