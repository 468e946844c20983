package org.archigram.bench.fuzz;

import java.util.List;
import java.util.Map;

/**
 * One command line, and the files that it finds in its folder.
 *
 * @param words after {@code archigram}; {@code @/} in a word is the folder
 * @param files by name, which may have folders in it
 */
record Case(List<String> words, Map<String, byte[]> files) {
  /** The folder of the case, in words. */
  static final String HERE = "@/";

  Case {
    words = List.copyOf(words);
    files = Map.copyOf(files);
  }

  @Override
  public String toString() {
    return String.join(" ", words) + " with " + files.keySet().stream().sorted().toList();
  }
}
