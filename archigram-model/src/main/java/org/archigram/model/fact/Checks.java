package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;

/** Everything that can be said against an architecture before it is drawn or run. */
public final class Checks {
  private Checks() {}

  /** Names, axes, shapes, causality, and what is there for nothing. */
  public static Problems of(Architecture architecture) {
    return of(Types.of(architecture));
  }

  /** The same, of an architecture whose types are known already. */
  public static Problems of(Types types) {
    List<Problem> all = new ArrayList<>(types.problems());
    BlockAxes root = types.axes();
    all.addAll(Causality.problems(root));
    root.all().forEach(block -> all.addAll(Unused.problems(block)));
    return Problems.of(all);
  }
}
