package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;

/** The axes and shapes of all values of an architecture, as far as they follow. */
public final class Types {
  private final Typed root;
  private final BlockAxes axes;
  private final List<Problem> problems;

  private Types(Typed root, BlockAxes axes, List<Problem> problems) {
    this.root = root;
    this.axes = axes;
    this.problems = problems;
  }

  /** Infers all types; contradictions become problems and leave the rest as known as it is. */
  public static Types of(Architecture architecture) {
    Memory memory = new Memory();
    Scope scope = Scope.of(architecture.root());
    BlockAxes axes = memory.axes(scope);
    Solved solved = Solved.of(scope, memory, Set.of());
    Typed root = new Typing(solved.solver()).typed(solved.frame(), axes);
    List<Problem> problems = new ArrayList<>(solved.problems(scope, memory));
    for (BlockAxes block : axes.all()) {
      problems.addAll(References.problems(block.scope()));
      problems.addAll(AxisProblems.problems(block));
    }
    return new Types(root, axes, Problems.of(problems).all());
  }

  /** The types of a block by itself, with the sizes that it has where it is used. */
  public static Types of(Typed used) {
    return new Types(used, new Memory().axes(Scope.of(used.block())), List.of());
  }

  /** The axes in the root block and in all that it calls. */
  BlockAxes axes() {
    return axes;
  }

  /** The types in the root block. */
  public Typed root() {
    return root;
  }

  /** What does not fit together: references, axes and shapes, in the order written. */
  public List<Problem> problems() {
    return problems;
  }
}
