package org.archigram.bench.fuzz;

import java.util.Optional;
import java.util.SplittableRandom;

/** A kind of cases, each made from random numbers alone. */
interface Attack {
  /** What {@code --only} calls it. */
  String name();

  /** The next case. */
  Case next(SplittableRandom random);

  /** What is wrong with an outcome beyond what is wrong for every command. */
  default Optional<String> fault(Case tried, Outcome outcome) {
    return Optional.empty();
  }
}
