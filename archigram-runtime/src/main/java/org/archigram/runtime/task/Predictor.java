package org.archigram.runtime.task;

import java.util.Map;
import org.archigram.runtime.data.Floats;

/** A network as a task sees it. */
@FunctionalInterface
public interface Predictor {
  /** What the network answers to inputs that are named by their roles. */
  Floats answer(Map<String, Floats> inputs);
}
