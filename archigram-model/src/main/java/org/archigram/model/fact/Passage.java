package org.archigram.model.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One way from an input of a block to an output.
 *
 * @param input the position of the input
 * @param delays the axes on which another step is read on the way: −1 an earlier one, 1 a later one
 * @param whole the axes of which more than the current step is read, without a distance
 */
public record Passage(int input, Map<String, Integer> delays, Set<String> whole) {
  public Passage {
    delays = Collections.unmodifiableMap(new LinkedHashMap<>(delays));
    whole = Collections.unmodifiableSet(new LinkedHashSet<>(whole));
  }
}
