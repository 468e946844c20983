package org.archigram.runtime.train;

import java.util.List;
import org.archigram.runtime.engine.Goal;

/**
 * What a training is to do.
 *
 * @param call the method that returns the losses, in the order of the objectives
 * @param objectives the losses
 * @param steps how many steps to make in all
 * @param seed where random numbers begin
 * @param every how often to do what is done now and then
 * @param check how to see whether it goes well
 */
public record Plan(
    Call call, List<Objective> objectives, long steps, long seed, Every every, Check check) {

  /** A loss with its weights, and how fast they may change. */
  public record Objective(Goal goal, Rate rate) {}

  /**
   * Numbers of steps.
   *
   * @param report between two reports of progress
   * @param save between two checkpoints
   */
  public record Every(long report, long save) {
    public Every {
      if (report < 1 || save < 1) {
        throw new IllegalArgumentException("needs at least one step between two reports or saves");
      }
    }
  }

  /**
   * How to see whether it goes well.
   *
   * @param measures what is measured; the first decides about the best network
   * @param every the number of steps between two measurements
   * @param patience how many measurements without a better one end the training; 0 for any number
   */
  public record Check(List<Measure> measures, long every, int patience) {
    /** Measures nothing. */
    public static final Check NONE = new Check(List.of(), 1, 0);

    public Check {
      measures = List.copyOf(measures);
      if (every < 1 || patience < 0) {
        throw new IllegalArgumentException("needs at least one step between two measurements");
      }
    }
  }

  /** Throws {@link IllegalArgumentException} for a plan without a loss. */
  public Plan {
    objectives = List.copyOf(objectives);
    if (objectives.isEmpty() || steps < 0) {
      throw new IllegalArgumentException("a training needs a loss and a number of steps");
    }
  }

  /** A plan that reports and saves a hundred times, or at each step, and measures nothing. */
  public static Plan of(Call call, List<Objective> objectives, long steps) {
    long part = Math.max(1, steps / 100);
    return new Plan(call, objectives, steps, 0, new Every(part, part), Check.NONE);
  }

  /** The same with another seed. */
  public Plan withSeed(long other) {
    return new Plan(call, objectives, steps, other, every, check);
  }

  /** The same with other pauses. */
  public Plan withEvery(Every other) {
    return new Plan(call, objectives, steps, seed, other, check);
  }

  /** The same with another check. */
  public Plan withCheck(Check other) {
    return new Plan(call, objectives, steps, seed, every, other);
  }

  List<Goal> goals() {
    return objectives.stream().map(Objective::goal).toList();
  }

  double[] rates(long step) {
    return objectives.stream().mapToDouble(objective -> objective.rate().at(step)).toArray();
  }
}
