package org.archigram.runtime.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Predictor;

/** One long sequence to learn from: as a whole, or in windows of it. */
final class Series implements Examples {
  /** The steps at the beginning that hold what a network cannot know. */
  static final int WASHOUT = 100;

  private static final int WINDOW = 300;

  private final long seed;
  private final Map<String, Floats> training;
  private final Map<String, Floats> heldOut;
  private final Exam exam;
  private final Supplier<Baseline> baseline;

  Series(
      long seed,
      Map<String, Floats> training,
      Map<String, Floats> heldOut,
      Exam exam,
      Supplier<Baseline> baseline) {
    this.seed = seed;
    this.training = training;
    this.heldOut = heldOut;
    this.exam = exam;
    this.baseline = baseline;
  }

  @Override
  public Map<String, Floats> batch(long step, int size) {
    Draws draws = Draws.of(seed, Draws.TRAINING, step + 1);
    int steps = training.values().iterator().next().shape().get(1);
    int[] starts = new int[size];
    for (int i = 0; i < size; i++) {
      starts[i] = draws.below(steps - WINDOW + 1);
    }
    Map<String, Floats> windows = new LinkedHashMap<>();
    training.forEach(
        (role, values) -> {
          List<Floats> parts = new ArrayList<>();
          for (int start : starts) {
            parts.add(Kind.steps(values, start, start + WINDOW));
          }
          windows.put(role, Kind.joined(parts));
        });
    return windows;
  }

  @Override
  public Map<String, Floats> everything() {
    return training;
  }

  @Override
  public Map<String, Floats> heldOut() {
    return heldOut;
  }

  @Override
  public double measure(Predictor network) {
    return exam.measure(network);
  }

  @Override
  public Answered answered(Predictor network) {
    return exam.answered(network);
  }

  @Override
  public Baseline baseline() {
    return baseline.get();
  }
}
