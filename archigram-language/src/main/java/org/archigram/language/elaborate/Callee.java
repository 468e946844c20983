package org.archigram.language.elaborate;

import java.util.List;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Operator;

/** What stands before the brackets of a call. */
sealed interface Callee {

  /** An operator, with the axes between its square brackets. */
  record Applied(Operator operator, List<String> axes) implements Callee {
    public Applied {
      axes = List.copyOf(axes);
    }
  }

  /** A layer with a name, {@code level} bodies outwards. */
  record Named(String name, int level, Block block) implements Callee {}

  /** A block whose parameters are still to be given. */
  record Open(Written written) implements Callee {}

  /** A layer without a name of its own. */
  record Fresh(Written written, Map<String, Known> given) implements Callee {}
}
