package org.archigram.model.build;

import org.archigram.model.Block;

/**
 * The door to building architectures in Java.
 *
 * <p>{@code Architectures.block("RNN").input("x[t]", "m").weights("W", "n", "m")} goes on with one
 * call for each statement that the language has; equations are {@link Term}s.
 */
public final class Architectures {

  private Architectures() {}

  /** Starts a reusable block. */
  public static BlockBuilder block(String name) {
    return new BlockBuilder(name, Block.Kind.BLOCK);
  }

  /** Starts a network, which is complete. */
  public static BlockBuilder network(String name) {
    return new BlockBuilder(name, Block.Kind.NETWORK);
  }
}
