package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;

/** The axes and shapes of all values of an architecture, as far as they follow. */
public final class Types {
  private final Typed root;
  private final List<Problem> problems;

  private Types(Typed root, List<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Infers all types; contradictions become problems and leave the rest as known as it is. */
  public static Types of(Architecture architecture) {
    Memory memory = new Memory();
    Scope scope = Scope.of(architecture.root());
    BlockAxes axes = memory.axes(scope);
    Solver solver = new Solver(memory);
    Frame frame = solver.solve(scope, List.of());
    solver.settle();
    Typing typing = new Typing(solver);
    Typed root = typing.typed(frame, axes);
    List<Problem> problems = new ArrayList<>();
    for (BlockAxes block : axes.all()) {
      problems.addAll(References.problems(block.scope()));
      problems.addAll(AxisProblems.problems(block));
    }
    ShapeProblems shapes = new ShapeProblems(solver, typing);
    solver.clashes().forEach(clash -> problems.add(shapes.problem(clash)));
    return new Types(root, Problems.of(problems).all());
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
