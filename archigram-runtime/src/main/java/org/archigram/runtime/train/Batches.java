package org.archigram.runtime.train;

import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;

/**
 * Data that is handed out in batches.
 *
 * <p>The same number gives the same batch, always: so a run that is taken up again sees what it
 * would have seen.
 */
public interface Batches {

  /** The batch of this number, from 0, by the name of the input; the batch is the first axis. */
  Map<String, Floats> batch(long number);

  /**
   * Examples of a batch that can be given side by side.
   *
   * @param values by the name of the input
   * @param share the share of the examples of the batch
   */
  record Part(Map<String, Floats> values, double share) {}

  /** The batch of this number in parts, each of examples that are alike. */
  default List<Part> parts(long number) {
    return List.of(new Part(batch(number), 1));
  }

  /** How many batches make one pass over the data; 0 when it has no end. */
  default long perPass() {
    return 0;
  }
}
