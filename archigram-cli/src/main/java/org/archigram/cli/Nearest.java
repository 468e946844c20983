package org.archigram.cli;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was likely meant. */
final class Nearest {
  private Nearest() {}

  /** The nearest of {@code known}, the first among equals; empty when none is near. */
  static Optional<String> to(String word, Collection<String> known) {
    Optional<String> best = Optional.empty();
    int limit = Math.max(1, (word.length() + 1) / 3);
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance <= limit) {
        best = Optional.of(candidate);
        limit = distance - 1;
      }
    }
    return best;
  }

  /** How many letters must be changed, added, removed or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
