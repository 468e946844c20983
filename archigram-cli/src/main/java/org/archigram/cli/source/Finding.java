package org.archigram.cli.source;

import java.util.Optional;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ProblemsException;
import org.archigram.model.problem.Problems;

/**
 * What was read of a source, and what is wrong with it.
 *
 * @param subject empty if there are errors
 */
public record Finding(Optional<Subject> subject, Problems problems) {

  /** The architecture; warnings go to the console, errors end the command. */
  public Subject usable(Console console) {
    Subject usable = subject.orElseThrow(() -> new ProblemsException(problems));
    console.err().print(problems.text(console.colourErr()));
    return usable;
  }
}
