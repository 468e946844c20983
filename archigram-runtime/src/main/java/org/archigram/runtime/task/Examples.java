package org.archigram.runtime.task;

import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;

/** The data of a task, as batches of values by the names of roles. */
public interface Examples {

  /**
   * The best that can be done without learning.
   *
   * @param what how it answers, such as {@code always the mean}
   * @param value what the metric of the task gives it
   */
  record Baseline(String what, double value) {}

  /**
   * Held-out examples, and what a network answered.
   *
   * @param inputs what it was shown, by the names of roles
   * @param targets what it should answer, where the metric counts
   * @param answers what it answers there
   */
  record Answered(Map<String, Floats> inputs, Floats targets, Floats answers) {}

  /**
   * Examples to learn from.
   *
   * @param step counted from 0; each step and seed has its own, whatever was asked before
   * @param size the number of examples
   */
  Map<String, Floats> batch(long step, int size);

  /** The same in parts, each of examples that can be given side by side. */
  default List<Map<String, Floats>> parts(long step, int size) {
    return List.of(batch(step, size));
  }

  /** All that there is to learn from in such parts, one at a time. */
  default Iterable<Map<String, Floats>> allParts() {
    return List.of(everything());
  }

  /** All that there is to learn from, for rules that are solved at once. */
  Map<String, Floats> everything();

  /** Examples that nothing is learned from; always the same. */
  Map<String, Floats> heldOut();

  /** The metric of the task for a network, on held-out data. */
  double measure(Predictor network);

  /**
   * The same on what may decide how a network is trained; the held-out data unless there is more.
   */
  default double validate(Predictor network) {
    return measure(network);
  }

  /** The answers that {@link #measure} looks at, for people to look at. */
  Answered answered(Predictor network);

  /** What the metric is for an answer that takes no network, on the same data. */
  Baseline baseline();
}
