package org.archigram.bench.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.learn.Learning;
import org.archigram.runtime.task.Examples.Baseline;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.train.Checkpoints;
import org.archigram.runtime.train.Event;
import org.archigram.runtime.train.Training;

/** Trains the network of one experiment from each of its seeds. */
final class Trying {
  private static final long LINE_EVERY_NANOS = 20_000_000_000L;

  private final Experiment experiment;
  private final Student.Means means;
  private final Consumer<String> progress;
  private final List<Row.Run> runs = new ArrayList<>();
  private Row.Size size = new Row.Size(0, 0, true);
  private Baseline baseline = new Baseline("", Double.NaN);
  private int threads;
  private long written;

  private Trying(Experiment experiment, Student.Means means, Consumer<String> progress) {
    this.experiment = experiment;
    this.means = means;
    this.progress = progress;
  }

  /**
   * The row of an experiment, measured now.
   *
   * @param progress hears lines about how far it has come
   */
  static Row row(
      Experiment experiment, Student.Means means, Place place, Consumer<String> progress) {
    Trying trying = new Trying(experiment, means, progress);
    experiment.seeds().forEach(trying::train);
    Trial trial = experiment.trial();
    return new Row(
        experiment.name(),
        trial.settings(),
        trial.recipe(),
        experiment.task().about().metric(),
        trial.bar(),
        experiment.judged(),
        trying.baseline,
        trying.size,
        trying.runs,
        place.withThreads(trying.threads));
  }

  private void train(long seed) {
    try (Student student = Student.of(experiment.task(), experiment.trial(), seed, means)) {
      threads = student.threads();
      Map<String, Floats> before = student.fixed();
      long begin = System.nanoTime();
      Row.Run run = run(student, seed);
      double seconds = (System.nanoTime() - begin) / 1e9;
      boolean kept = size.kept() && Bits.same(before, student.fixed());
      size = new Row.Size(student.weights(true), student.weights(false), kept);
      baseline = student.lesson().examples().baseline();
      runs.add(new Row.Run(seed, run.value(), seconds, run.steps()));
      progress.accept(
          String.format(
              Locale.ROOT,
              "%s, seed %d: %s %s after %.1f s",
              experiment.name(),
              seed,
              experiment.task().about().metric().title(),
              experiment.task().about().metric().text(run.value()),
              seconds));
    }
  }

  private Row.Run run(Student student, long seed) {
    long all = experiment.trial().recipe().steps();
    if (experiment.isInDoubles()) {
      return new Row.Run(seed, Exact.measure(student.lesson(), seed), 0, all);
    }
    return learned(student, seed)
        .map(end -> new Row.Run(seed, end.standing().best(), 0, end.steps())) // its one measurement
        .orElseGet(() -> new Row.Run(seed, student.lesson().measure(), 0, all));
  }

  private Optional<Training.Outcome> learned(Student student, long seed) {
    long steps = experiment.trial().recipe().steps();
    Learning.Length length = new Learning.Length(steps, seed, steps, 0);
    try {
      Path folder = Files.createTempDirectory("archigram-results");
      try {
        return new Learning(student.lesson(), length, new Checkpoints(folder), this::hear)
            .run(false, () -> false);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void hear(Event event) {
    long now = System.nanoTime();
    if (event instanceof Event.Progressed at && now - written > LINE_EVERY_NANOS) {
      written = now;
      progress.accept(
          String.format(
              Locale.ROOT,
              "%s: step %d of %d, loss %.4g, %.1f steps/s, %d s left",
              experiment.name(),
              at.step(),
              experiment.trial().recipe().steps(),
              at.last().losses().get(0),
              at.perSecond(),
              at.left().toSeconds()));
    }
  }
}
