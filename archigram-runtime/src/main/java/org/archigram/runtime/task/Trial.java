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
   */
  public record Recipe(String optimizer, double rate, int batch, int steps, double clip) {

    /** By the rule that the network has: solved in one pass. */
    public static final Recipe SOLVED = new Recipe("rule", 0, 0, 1, 0);

    /** With Adam. */
    public static Recipe adam(double rate, int batch, int steps) {
      return new Recipe("adam", rate, batch, steps, 1);
    }
  }

  public Trial {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
