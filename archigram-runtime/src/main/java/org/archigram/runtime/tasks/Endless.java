package org.archigram.runtime.tasks;

import java.util.Map;
import java.util.function.Function;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Predictor;

/** Examples that are made as they are asked for, without end. */
final class Endless implements Examples {
  private static final int EVERYTHING = 1000;

  /** Makes {@code count} examples. */
  @FunctionalInterface
  interface Maker {
    Map<String, Floats> make(Draws draws, int count);
  }

  private final long seed;
  private final Maker maker;
  private final Asked asked;
  private final Function<Map<String, Floats>, Baseline> baseline;

  Endless(long seed, Maker maker, Asked asked, Function<Map<String, Floats>, Baseline> baseline) {
    this.seed = seed;
    this.maker = maker;
    this.asked = asked;
    this.baseline = baseline;
  }

  @Override
  public Map<String, Floats> batch(long step, int size) {
    return maker.make(Draws.of(seed, Draws.TRAINING, step), size);
  }

  @Override
  public Map<String, Floats> everything() {
    return batch(0, EVERYTHING);
  }

  @Override
  public Map<String, Floats> heldOut() {
    return asked.heldOut();
  }

  @Override
  public double measure(Predictor network) {
    return asked.measure(network);
  }

  @Override
  public Answered answered(Predictor network) {
    return asked.answered(network);
  }

  @Override
  public Baseline baseline() {
    return baseline.apply(everything());
  }
}
