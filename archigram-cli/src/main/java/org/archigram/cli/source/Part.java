package org.archigram.cli.source;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.fact.Typed;

/** Finds a block where a whole uses it. */
final class Part {
  private Part() {}

  /** The outermost use of a block with this name; empty if there is none that can stand alone. */
  static Optional<Typed> of(Typed whole, String name) {
    Set<Typed> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Typed> todo = new ArrayDeque<>();
    todo.add(whole);
    while (!todo.isEmpty()) {
      Typed around = todo.remove();
      for (Call call : around.block().calls()) {
        Optional<Typed> inner = around.find(call.id()).filter(seen::add);
        if (inner.filter(typed -> isAlone(typed.block(), name)).isPresent()) {
          return inner;
        }
        inner.ifPresent(todo::add);
      }
    }
    return Optional.empty();
  }

  /** Whether a block has the name, and uses nothing that a block around it owns. */
  private static boolean isAlone(Block block, String name) {
    return block.name().equals(name) && block.calls().stream().allMatch(call -> call.level() == 0);
  }
}
