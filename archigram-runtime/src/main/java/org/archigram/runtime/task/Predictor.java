package org.archigram.runtime.task;

import java.util.Map;
import org.archigram.runtime.data.Floats;

/** A network as a task sees it. */
@FunctionalInterface
public interface Predictor {
  /** What the network answers to inputs that are named by their roles. */
  Floats answer(Map<String, Floats> inputs);

  /** What its losses come to, added up, for values that are named by their roles. */
  default double loss(Map<String, Floats> values) {
    throw new UnsupportedOperationException("these answers come without a loss");
  }
}
