package org.archigram.testkit;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.archigram.model.Architecture;

/**
 * Makes random architectures that are well typed, the same for the same seed.
 *
 * <p>Among them they have recurrences in both directions, long delays, two axes with attention,
 * shared weights, stacks, blocks inside blocks, draws, operators that change gradients, and losses.
 */
public final class RandomArchitectures {

  private RandomArchitectures() {}

  /** The architecture of a seed. */
  public static Architecture of(long seed) {
    return new Recipe(new SplittableRandom(seed)).architecture("Random" + seed);
  }

  /**
   * A smaller architecture that still fails, found by dropping equations.
   *
   * @param failing an architecture for which {@code fails} holds
   */
  public static Architecture shrunk(Architecture failing, Predicate<Architecture> fails) {
    Architecture smallest = failing;
    Optional<Architecture> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller =
          Shrinking.steps(smallest.root())
              .map(block -> new Architecture(failing.name(), block))
              .filter(fails)
              .findFirst();
    }
    return smallest;
  }
}
