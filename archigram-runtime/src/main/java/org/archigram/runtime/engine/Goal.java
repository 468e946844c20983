package org.archigram.runtime.engine;

import java.util.List;

/**
 * One loss, and the weights that it alone changes.
 *
 * @param name what the loss is called in messages
 * @param parameters the weights, by name; no weight may be in two goals
 * @param optimiser how they change
 * @param clip the longest gradient, over all weights together; 0 for any length
 */
public record Goal(String name, List<String> parameters, Optimiser optimiser, double clip) {

  /** Throws {@link IllegalArgumentException} for a goal that could change nothing. */
  public Goal {
    parameters = List.copyOf(parameters);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("the loss " + name + " has no weights to change");
    }
    Limits.notNegative("clip", clip);
  }
}
