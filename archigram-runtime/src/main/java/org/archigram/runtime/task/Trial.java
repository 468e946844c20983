package org.archigram.runtime.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An architecture, and how it learns a task well enough.
 *
 * @param architecture the name of a bundled one
 * @param settings its parameters, or those of the template where it is a block
 * @param recipe how it is trained
 * @param bar what it must come to; also what it must not, for one that cannot learn the task
 */
public record Trial(String architecture, Map<String, String> settings, Recipe recipe, Bar bar) {

  /**
   * How a network is trained.
   *
   * @param optimizer {@code adam}, {@code sgd}, …, or {@code rule} for what the network itself says
   * @param rate the learning rate
   * @param batch the examples of a step
   * @param steps the number of steps
   * @param clip the most that the norm of the gradient may be; 0 for any
   * @param falling whether the rate falls to 0 along half a wave of a cosine
   * @param decay how strongly weights are drawn to 0; 0 for what is usual for the optimizer
   */
  public record Recipe(
      String optimizer,
      double rate,
      int batch,
      int steps,
      double clip,
      boolean falling,
      double decay) {

    /** By the rule that the network has: solved in one pass. */
    public static final Recipe SOLVED = rule(0, 1);

    /** By the rule that the network has, for so many batches; a batch of 0 is all there is. */
    public static Recipe rule(int batch, int steps) {
      return new Recipe("rule", 0, batch, steps, 0, false, 0);
    }

    /** With Adam, and gradients held to a norm of 1. */
    public static Recipe adam(double rate, int batch, int steps) {
      return new Recipe("adam", rate, batch, steps, 1, false, 0);
    }

    /** By stochastic gradient descent with momentum, and gradients held to a norm of 1. */
    public static Recipe momentum(double rate, int batch, int steps) {
      return new Recipe("momentum", rate, batch, steps, 1, false, 0);
    }

    /** This recipe with another bound of the norm of gradients; 0 for none. */
    public Recipe withClip(double norm) {
      return new Recipe(optimizer, rate, batch, steps, norm, falling, decay);
    }

    /** This recipe with a rate that falls to 0. */
    public Recipe whileFalling() {
      return new Recipe(optimizer, rate, batch, steps, clip, true, decay);
    }

    /** This recipe with weights that are drawn to 0. */
    public Recipe withDecay(double strength) {
      return new Recipe(optimizer, rate, batch, steps, clip, falling, strength);
    }

    /** This recipe with another number of steps. */
    public Recipe withSteps(int number) {
      return new Recipe(optimizer, rate, batch, number, clip, falling, decay);
    }
  }

  public Trial {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
