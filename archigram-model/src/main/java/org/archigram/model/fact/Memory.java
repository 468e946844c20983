package org.archigram.model.fact;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Block;
import org.archigram.model.Type;

/** Blocks that were typed before, by the types of their inputs. */
final class Memory {
  private final Map<Block, Map<List<Type>, Optional<Typed>>> typed = new IdentityHashMap<>();
  private final Map<Block, BlockAxes> axes = new IdentityHashMap<>();
  private final Outreach outreach = new Outreach();

  /** The types in {@code callee}, if the inputs alone decide all of them without a problem. */
  Optional<Typed> recall(Scope callee, List<Type> inputs) {
    if (callee.isStack() || outreach.of(callee.block()) > 0) {
      return Optional.empty();
    }
    Map<List<Type>, Optional<Typed>> before =
        typed.computeIfAbsent(callee.block(), block -> new HashMap<>());
    Optional<Typed> found = before.get(inputs);
    if (found == null) {
      found = decide(callee.block(), inputs);
      before.put(inputs, found);
    }
    return found;
  }

  /** The axes in {@code root} and in all that it calls. */
  BlockAxes axes(Scope root) {
    return AxisFlow.of(root, axes);
  }

  private Optional<Typed> decide(Block callee, List<Type> inputs) {
    Solver solver = new Solver(this);
    Scope scope = Scope.of(callee);
    Frame frame = solver.solve(scope, inputs);
    return solver.clashes().isEmpty() && complete(solver, frame)
        ? Optional.of(new Typing(solver).typed(frame, axes(scope)))
        : Optional.empty();
  }

  private static boolean complete(Solver solver, Frame frame) {
    return frame.slots.values().stream().allMatch(solver::known)
        && frame.inside.values().stream().allMatch(inner -> complete(solver, inner));
  }
}
