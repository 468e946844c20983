package org.archigram.model;

import java.util.Optional;
import org.archigram.model.problem.Place;

/**
 * An index that values may carry, such as time; its steps run 1, 2, … length.
 *
 * @param name the index letter, such as {@code t}
 * @param length the number of steps; open where the data decides
 * @param place where it was declared, or first used
 */
public record Axis(String name, Optional<Size> length, Place place) {

  /** The length, or the capital of the name where it is open: {@code T} for {@code t}. */
  public Size steps() {
    return length.orElseGet(() -> Size.named(lastStep()));
  }

  /** The name of the last step: the capital of a one-letter name. */
  public String lastStep() {
    return name.length() == 1 ? name.toUpperCase(java.util.Locale.ROOT) : name + "_last";
  }
}
