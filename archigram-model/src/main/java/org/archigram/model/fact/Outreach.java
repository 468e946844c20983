package org.archigram.model.fact;

import java.util.IdentityHashMap;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Instance;

/** How many blocks outwards the calls inside a block reach. */
final class Outreach {
  private final Map<Block, Integer> known = new IdentityHashMap<>();

  /** Zero for a block that uses only what it owns. */
  int of(Block block) {
    Integer before = known.get(block);
    if (before != null) {
      return before;
    }
    int most = 0;
    for (Call call : block.calls()) {
      most = Math.max(most, call.level());
    }
    for (Instance instance : block.instances()) {
      most = Math.max(most, of(instance.block()) - 1);
    }
    known.put(block, most);
    return most;
  }
}
