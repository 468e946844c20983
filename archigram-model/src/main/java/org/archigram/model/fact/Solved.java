package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/**
 * The constraints of an architecture, solved once.
 *
 * @param solver what was found
 * @param frame the root
 */
record Solved(Solver solver, Frame frame) {
  private static final int MOST = 20;

  /** Solves all constraints but those that are known not to hold. */
  static Solved of(Scope root, Memory memory, Set<String> broken) {
    Solver solver = new Solver(memory, broken);
    Frame frame = solver.solve(root, List.of());
    solver.settle();
    return new Solved(solver, frame);
  }

  /**
   * All contradictions, each for itself.
   *
   * <p>A contradiction can bring about others that are none of their own. So only the first one
   * counts, as it is written; the rest is what is still there when its constraint is left out.
   */
  Set<Problem> problems(Scope root, Memory memory) {
    Set<Problem> problems = new LinkedHashSet<>();
    Set<String> broken = new HashSet<>();
    Solved at = this;
    while (!at.solver.clashes().isEmpty() && broken.size() < MOST) {
      Clash first = Collections.min(at.solver.clashes(), Comparator.comparing(Solved::position));
      problems.add(at.problem(first));
      broken.add(first.constraint().key());
      at = of(root, memory, broken);
    }
    for (Clash left : at.solver.clashes()) {
      problems.add(at.problem(left));
    }
    return distinct(problems);
  }

  private Problem problem(Clash clash) {
    return new ShapeProblems(solver, new Typing(solver)).problem(clash);
  }

  /** Where it is in the root block: what is written first is the cause of what comes later. */
  private static long position(Clash clash) {
    Place place = Origin.place(clash.constraint());
    for (Frame at = clash.constraint().frame(); at != null; at = at.caller()) {
      place = at.call == null ? place : at.call.place();
    }
    return place instanceof Place.InText text
        ? ((long) text.line() << Integer.SIZE) + text.column()
        : Long.MAX_VALUE;
  }

  /** What is wrong inside a block is said once, however often it is used. */
  private static Set<Problem> distinct(Set<Problem> problems) {
    Set<List<Object>> said = new HashSet<>();
    Set<Problem> distinct = new LinkedHashSet<>();
    for (Problem problem : new ArrayList<>(problems)) {
      if (said.add(List.of(problem.place(), problem.code(), problem.headline(), problem.label()))) {
        distinct.add(problem);
      }
    }
    return distinct;
  }
}
