package org.archigram.model.cost;

import org.archigram.model.Architecture;
import org.archigram.model.fact.Typed;
import org.archigram.model.fact.Types;

/** Counts the weights and the work of an architecture. */
public final class Costs {

  private Costs() {}

  /** The cost of {@code architecture}; what is open stays symbolic. */
  public static Cost of(Architecture architecture) {
    return of(architecture, Types.of(architecture));
  }

  /** The cost of {@code architecture}, whose types are known already. */
  public static Cost of(Architecture architecture, Types types) {
    return of(architecture.name(), types.root());
  }

  /** The cost of a block, used once. */
  public static Cost of(String name, Typed block) {
    return Counting.outermost(block).cost(name);
  }
}
