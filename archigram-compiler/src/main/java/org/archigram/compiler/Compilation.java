package org.archigram.compiler;

import java.util.Optional;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.lower.Lowered;
import org.archigram.compiler.parse.Parsed;
import org.archigram.compiler.tree.Program;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/**
 * What became of the text of a Pascal program.
 *
 * @param tree empty if the text is no program
 * @param genome the code that its network grows from; empty if there are errors
 */
public record Compilation(Optional<Program> tree, Optional<Genome> genome, Problems problems) {

  /** Compiles a program. */
  public static Compilation of(Source source) {
    Parsed parsed = Parsed.of(source);
    if (parsed.program().isEmpty()) {
      return new Compilation(Optional.empty(), Optional.empty(), parsed.problems());
    }
    Lowered lowered = Lowered.of(parsed.program().get());
    return new Compilation(parsed.program(), lowered.genome(), lowered.problems());
  }
}
