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
   */
  public record Recipe(
      String optimizer, double rate, int batch, int steps, double clip, boolean falling) {

    /** By the rule that the network has: solved in one pass. */
    public static final Recipe SOLVED = rule(0, 1);

    /** By the rule that the network has, for so many batches; a batch of 0 is all there is. */
    public static Recipe rule(int batch, int steps) {
      return new Recipe("rule", 0, batch, steps, 0, false);
    }

    /** With Adam, and gradients held to a norm of 1. */
    public static Recipe adam(double rate, int batch, int steps) {
      return new Recipe("adam", rate, batch, steps, 1, false);
    }

    /** This recipe with another bound of the norm of gradients; 0 for none. */
    public Recipe withClip(double norm) {
      return new Recipe(optimizer, rate, batch, steps, norm, falling);
    }

    /** This recipe with a rate that falls to 0. */
    public Recipe whileFalling() {
      return new Recipe(optimizer, rate, batch, steps, clip, true);
    }
  }

  public Trial {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
