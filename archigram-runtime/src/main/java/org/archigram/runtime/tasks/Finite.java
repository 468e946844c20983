package org.archigram.runtime.tasks;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Predictor;

/** Examples of a finite set; each is seen once a round. */
final class Finite implements Examples {

  /**
   * A set of examples.
   *
   * @param count how many there are
   * @param at those at some places
   */
  record Set(int count, Function<int[], Map<String, Floats>> at) {
    Map<String, Floats> all() {
      int[] places = new int[count];
      for (int i = 0; i < count; i++) {
        places[i] = i;
      }
      return at.apply(places);
    }

    /** The set of the examples of {@code values}, all of which have one first dimension. */
    static Set of(Map<String, Floats> values) {
      int count = values.values().iterator().next().batch();
      return new Set(count, places -> chosen(values, places));
    }

    private static Map<String, Floats> chosen(Map<String, Floats> values, int[] places) {
      Map<String, Floats> some = new java.util.LinkedHashMap<>();
      values.forEach((role, value) -> some.put(role, value.examples(places)));
      return some;
    }
  }

  private final long seed;
  private final Set training;
  private final Map<String, Floats> heldOut;
  private final Exam exam;
  private final Supplier<Baseline> baseline;

  Finite(
      long seed,
      Set training,
      Map<String, Floats> heldOut,
      Exam exam,
      Supplier<Baseline> baseline) {
    this.seed = seed;
    this.training = training;
    this.heldOut = heldOut;
    this.exam = exam;
    this.baseline = baseline;
  }

  static Finite of(long seed, Set training, Asked asked, Supplier<Baseline> baseline) {
    return new Finite(seed, training, asked.heldOut(), asked, baseline);
  }

  /** A batch may begin in one round and end in the next. */
  @Override
  public Map<String, Floats> batch(long step, int size) {
    int[] places = new int[size];
    int[] order = {};
    long round = -1;
    for (int i = 0; i < size; i++) {
      long position = step * size + i;
      if (position / training.count() != round) {
        round = position / training.count();
        order = Draws.of(seed, Draws.TRAINING, round).order(training.count());
      }
      places[i] = order[(int) (position % training.count())];
    }
    return training.at().apply(places);
  }

  @Override
  public Map<String, Floats> everything() {
    return training.all();
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
