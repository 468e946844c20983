package org.archigram.model.build;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Block;
import org.archigram.model.Size;

/**
 * A block to be applied, with weights of its own.
 *
 * <p>Applying the same use twice shares its weights; every {@link #of} has new ones.
 */
public final class Use implements Layer {
  private final Block block;
  private final Optional<String> name;
  private final Optional<Size> copies;
  private final Map<String, String> axes;

  private Use(Block block, Optional<String> name, Optional<Size> copies, Map<String, String> axes) {
    this.block = block;
    this.name = name;
    this.copies = copies;
    this.axes = Map.copyOf(axes);
  }

  /** New weights for {@code block}. */
  public static Use of(Block block) {
    return new Use(block, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same with a name, as {@code let} gives it. */
  public Use named(String given) {
    return new Use(block, Optional.of(given), copies, axes);
  }

  /** So many copies on top of each other; the block must be the body of a stack. */
  public Use times(Size count) {
    return new Use(block, name, Optional.of(count), axes);
  }

  /** The same with the block's axis bound to one of the caller's. */
  public Use along(String axis, String caller) {
    return new Use(block, name, copies, Map.of(axis, caller));
  }

  /** The block's main output for these inputs. */
  public Term on(Term... inputs) {
    return new Term.Called(this, Arrays.asList(inputs), false);
  }

  @Override
  public Term on(Term input) {
    return new Term.Called(this, List.of(input), false);
  }

  Block block() {
    return block;
  }

  Optional<String> name() {
    return name;
  }

  Optional<Size> copies() {
    return copies;
  }

  Map<String, String> axes() {
    return axes;
  }
}
