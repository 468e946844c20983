package org.archigram.formats.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names inside one block, each given once. */
final class Names {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();
  private int unnamed;

  /** {@code wanted}, with a number where it is taken. */
  String unique(String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      int number = last.merge(wanted, 2, (before, two) -> before + 1);
      name = wanted + "_" + number;
    }
    return name;
  }

  /** The name of a value that nobody gave one. */
  String next() {
    unnamed++;
    return "v/" + unnamed;
  }
}
