package org.archigram.compiler.parse;

import java.util.Optional;
import org.archigram.compiler.tree.Program;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/**
 * What was read of a text.
 *
 * @param program empty if there are errors
 */
public record Parsed(Optional<Program> program, Problems problems) {

  /** Reads the program in a text. */
  public static Parsed of(Source source) {
    Wording wrong = new Wording(source);
    Optional<Program> program = Optional.empty();
    try {
      program = Optional.of(new ProgramReader(wrong).program());
    } catch (Wording.Failure failure) {
      wrong.keep(failure);
    }
    Problems problems = Problems.of(wrong.problems());
    return new Parsed(problems.isEmpty() ? program : Optional.empty(), problems);
  }
}
