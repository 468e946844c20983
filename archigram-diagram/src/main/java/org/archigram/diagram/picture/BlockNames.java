package org.archigram.diagram.picture;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.Block;

/** Collects the names by which blocks can be opened. */
final class BlockNames {
  private final Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> names = new TreeSet<>();

  private BlockNames() {}

  /** The names of all blocks and instances inside a block. */
  static Set<String> in(Block block) {
    BlockNames all = new BlockNames();
    all.collect(block);
    return all.names;
  }

  private void collect(Block block) {
    if (!seen.add(block)) {
      return;
    }
    block
        .instances()
        .forEach(
            instance -> {
              names.add(instance.block().name());
              names.add(instance.name());
              collect(instance.block());
            });
  }
}
