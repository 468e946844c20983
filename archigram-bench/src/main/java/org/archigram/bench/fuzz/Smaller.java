package org.archigram.bench.fuzz;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Makes a case smaller for as long as it still fails: pieces of its files go. */
final class Smaller {
  private Smaller() {}

  static Case of(Case failing, Predicate<Case> fails) {
    Case smallest = failing;
    for (String name : failing.files().keySet().stream().sorted().toList()) {
      int length = smallest.files().getOrDefault(name, new byte[0]).length;
      for (int piece = Math.max(1, length / 2); piece >= 1; piece /= 2) {
        smallest = without(smallest, name, piece, fails);
      }
    }
    return smallest;
  }

  private static Case without(Case failing, String name, int piece, Predicate<Case> fails) {
    Case smallest = failing;
    int at = 0;
    while (at < length(smallest, name)) {
      Case smaller = cut(smallest, name, at, piece);
      if (fails.test(smaller)) {
        smallest = smaller;
      } else {
        at += piece;
      }
    }
    return smallest;
  }

  private static int length(Case tried, String name) {
    return tried.files().getOrDefault(name, new byte[0]).length;
  }

  private static Case cut(Case whole, String name, int at, int piece) {
    byte[] bytes = whole.files().getOrDefault(name, new byte[0]);
    int end = Math.min(bytes.length, at + piece);
    byte[] rest = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, rest, at, bytes.length - end);
    Map<String, byte[]> files = new HashMap<>(whole.files());
    files.put(name, rest);
    return new Case(whole.words(), files);
  }
}
