package org.archigram.runtime.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.runtime.data.Floats;

/**
 * The value of a loss and how it changes with each weight.
 *
 * @param loss the value
 * @param values the gradient by the name of the weight; zeros where the loss does not reach
 */
public record Gradients(float loss, Map<String, Floats> values) {
  public Gradients {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
