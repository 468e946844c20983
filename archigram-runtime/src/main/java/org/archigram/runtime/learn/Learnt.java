package org.archigram.runtime.learn;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.train.Training;

/**
 * A network that has learnt a task.
 *
 * @param architecture what it is
 * @param lesson the running network, and its task
 * @param course how it went
 * @param outcome how the steps ended; empty when all was solved at once
 * @param value what the metric of the task gives on held-out data; NaN when it was stopped
 */
public record Learnt(
    Architecture architecture,
    Lesson lesson,
    Course course,
    Optional<Training.Outcome> outcome,
    double value)
    implements AutoCloseable {

  /** Whether it was stopped before its end; then it is not measured. */
  public boolean isStopped() {
    return outcome.filter(Training.Outcome::isStopped).isPresent();
  }

  /** Whether it passes its bar. */
  public boolean passes() {
    return lesson.bar().passes(value);
  }

  /** What the network answers to its inputs, by name. */
  public Map<String, Floats> outputs(Map<String, Floats> inputs) {
    return lesson.network().outputs(inputs);
  }

  /** Writes the network and its weights as a {@code .pt} file that PyTorch reads too. */
  public void save(Path file) {
    lesson.network().save(file);
  }

  @Override
  public void close() {
    lesson.network().close();
  }
}
