package org.archigram.compiler.cell;

import java.io.Serial;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** Ends the reading of cellular code that is none. */
final class MalformedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  MalformedException(String headline, Place at, String help) {
    super(headline, null, false, false);
    Problem wrong = Problem.error("", headline, at);
    this.problem = help.isEmpty() ? wrong : wrong.withHelp(help);
  }

  Problem problem() {
    return problem;
  }
}
