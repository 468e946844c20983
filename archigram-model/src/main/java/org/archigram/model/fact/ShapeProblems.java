package org.archigram.model.fact;

import java.util.List;
import org.archigram.model.Ref;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problem.Note;

/** Turns contradictions into problems, with the chain of where each shape came from. */
final class ShapeProblems {
  private final Solver solver;
  private final Typing typing;

  ShapeProblems(Solver solver, Typing typing) {
    this.solver = solver;
    this.typing = typing;
  }

  Problem problem(Clash clash) {
    Origin origin = new Origin(solver, typing);
    Problem problem =
        clash.constraint() instanceof Constraint.Applied applied
            ? applied(clash, applied, origin)
            : equal(clash, (Constraint.Equal) clash.constraint(), origin);
    for (Note note : origin.notes()) {
      problem = problem.withNote(note.text(), note.place());
    }
    return within(problem, clash.constraint().frame());
  }

  private Problem applied(Clash clash, Constraint.Applied applied, Origin origin) {
    List<Ref> arguments = applied.apply().arguments();
    if (clash.found() instanceof Clash.Sentence sentence && !sentence.culprits().isEmpty()) {
      sentence.culprits().forEach(i -> origin.of(applied.frame(), arguments.get(i)));
    } else {
      arguments.stream().limit(3).forEach(ref -> origin.of(applied.frame(), ref));
    }
    return ShapeWording.applied(clash, applied, typing);
  }

  private Problem equal(Clash clash, Constraint.Equal equal, Origin origin) {
    Constraint.Reason reason = equal.reason();
    if (reason instanceof Constraint.Argument argument) {
      origin.of(equal.frame(), argument.call().arguments().get(argument.index()));
    } else if (reason instanceof Constraint.Initial initial) {
      origin.of(equal.frame(), initial.boundary().initial());
      origin.of(equal.frame(), Ref.to(initial.boundary().value()));
    } else if (reason instanceof Constraint.Carried carried) {
      origin.of(equal.frame(), carried.output().ref());
    } else if (reason instanceof Constraint.Loss loss) {
      origin.of(equal.frame(), loss.loss().value());
    } else if (reason instanceof Constraint.Declared declared
        && declared.value().definition() instanceof org.archigram.model.Definition.Apply apply) {
      apply.arguments().stream().limit(2).forEach(ref -> origin.of(equal.frame(), ref));
    }
    return ShapeWording.equal(clash, equal, typing);
  }

  /** Says which calls led to the block that the problem is in. */
  private static Problem within(Problem problem, Frame frame) {
    Problem result = problem;
    Frame at = frame;
    while (at.call != null && at.caller() != null) {
      result =
          result.withNote(
              "`%s` is used here, by %s"
                  .formatted(at.scope.block().name(), Phrases.quoted(at.caller().scope, at.call)),
              at.call.place());
      at = at.caller();
    }
    return result;
  }
}
