package org.archigram.compiler.cell;

import java.util.Optional;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/**
 * What became of the text of cellular code.
 *
 * @param genome empty if there are errors
 */
public record Cellular(Optional<Genome> genome, Problems problems) {

  /** Reads the text of cellular code. */
  public static Cellular of(Source source) {
    return GenomeReader.read(source);
  }
}
