package org.archigram.cli.io;

import java.io.Serial;
import org.archigram.model.problem.Problems;

/** Ends a command because of what is wrong with its input. */
public final class ProblemsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problems problems;

  /** Ends the command; all problems are printed. */
  public ProblemsException(Problems problems) {
    super(problems.summary());
    this.problems = problems;
  }

  /** What is wrong. */
  public Problems problems() {
    return problems;
  }
}
