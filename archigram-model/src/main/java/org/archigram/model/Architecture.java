package org.archigram.model;

import java.util.Map;
import java.util.Set;

/**
 * A whole architecture: a tree of blocks with one at its root.
 *
 * @param name what it is known by
 * @param root the block that stands for the whole
 */
public record Architecture(String name, Block root) {

  /** The names of the sizes that its declarations leave open, in the order written. */
  public Set<String> openSizes() {
    return Sizing.open(root);
  }

  /** The same with some of its open sizes given. */
  public Architecture withSizes(Map<String, Integer> sizes) {
    return sizes.isEmpty() ? this : new Architecture(name, new Sizing(sizes).of(root));
  }
}
