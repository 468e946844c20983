package org.archigram.runtime.train;

import java.util.List;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;

/**
 * All that a training needs to go on after its process has ended.
 *
 * <p>Batches and random numbers follow from the seed and the number of the step.
 *
 * @param step how many steps were made
 * @param seed where random numbers began
 * @param standing how the measurements went
 * @param parameters the weights and buffers
 * @param memory what the optimisers remember
 */
public record Checkpoint(
    long step, long seed, Standing standing, List<Parameter> parameters, Session.Memory memory) {

  /**
   * How the measurements went.
   *
   * @param bestStep how many steps the best network had made; -1 when none was measured
   * @param best its number
   * @param since how many measurements were made after it
   * @param due whether a measurement was stopped, and is still to be made
   */
  public record Standing(long bestStep, double best, int since, boolean due) {
    /** Nothing was measured yet. */
    public static final Standing NONE = new Standing(-1, Double.NaN, 0);

    /** With all measurements made. */
    public Standing(long bestStep, double best, int since) {
      this(bestStep, best, since, false);
    }

    Standing whileDue() {
      return new Standing(bestStep, best, since, true);
    }
  }

  public Checkpoint {
    parameters = List.copyOf(parameters);
  }

  /** Puts the weights and buffers into a session of the same network. */
  public void into(Session session) {
    List<Parameter> now = session.parameters();
    List<String> names = now.stream().map(Parameter::name).toList();
    List<String> ours = parameters.stream().map(Parameter::name).toList();
    if (!names.equals(ours)) {
      throw new TrainingException(
          "the checkpoint belongs to another network: it holds the weights %s, not %s"
              .formatted(ours, names));
    }
    for (int i = 0; i < now.size(); i++) {
      List<Integer> shape = parameters.get(i).values().shape();
      if (!shape.equals(now.get(i).values().shape())) {
        throw new TrainingException(
            "the checkpoint belongs to another network: there %s has the shape %s, not %s"
                .formatted(ours.get(i), shape, now.get(i).values().shape()));
      }
    }
    parameters.forEach(parameter -> session.put(parameter.name(), parameter.values()));
  }
}
