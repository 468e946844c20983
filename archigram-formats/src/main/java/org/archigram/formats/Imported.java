package org.archigram.formats;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Problems;

/**
 * What became of a model file.
 *
 * @param architecture the model, unless the file cannot be understood
 * @param problems what is wrong with the file
 * @param notes what was folded away, and what the format cannot tell
 */
public record Imported(Optional<Architecture> architecture, Problems problems, List<String> notes) {
  public Imported {
    notes = List.copyOf(notes);
  }
}
