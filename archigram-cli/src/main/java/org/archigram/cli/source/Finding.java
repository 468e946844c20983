package org.archigram.cli.source;

import java.util.List;
import java.util.Optional;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ProblemsException;
import org.archigram.model.problem.Printable;
import org.archigram.model.problem.Problems;

/**
 * What was read of a source, and what is wrong with it.
 *
 * @param subject empty if there are errors
 * @param notes what a reader should know that is not wrong, one line each
 */
public record Finding(Optional<Subject> subject, Problems problems, List<String> notes) {
  public Finding {
    notes = List.copyOf(notes);
  }

  /** What was read of a source that needs no notes. */
  Finding(Optional<Subject> subject, Problems problems) {
    this(subject, problems, List.of());
  }

  /** The same, of what has this title in the catalogue. */
  Finding titled(String title) {
    return new Finding(subject.map(found -> found.titled(title)), problems, notes);
  }

  /** The architecture; notes and warnings go to the console, errors end the command. */
  public Subject usable(Console console) {
    Subject usable = subject.orElseThrow(() -> new ProblemsException(problems));
    console.err().print(problems.text(console.colourErr()));
    notes.forEach(note -> console.err().println("note: " + Printable.of(note)));
    return usable;
  }
}
