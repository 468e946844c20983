package org.archigram.model;

import java.util.Optional;
import org.archigram.model.problem.Place;

/**
 * A block with weights of its own.
 *
 * @param name unique in the owning block; a name from {@code let}, or one made from the block's
 * @param named whether a person gave it the name
 * @param block what it is an instance of
 * @param copies for a stack: how many copies follow each other, each with weights of its own
 * @param axis for a stack: the axis that counts the copies, if it has a name
 * @param place where it was written
 */
public record Instance(
    String name,
    boolean named,
    Block block,
    Optional<Size> copies,
    Optional<String> axis,
    Place place) {

  /** One instance of {@code block}. */
  public static Instance of(String name, boolean named, Block block, Place place) {
    return new Instance(name, named, block, Optional.empty(), Optional.empty(), place);
  }
}
