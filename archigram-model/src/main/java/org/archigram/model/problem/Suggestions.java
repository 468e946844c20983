package org.archigram.model.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestions {
  private static final int LONGEST = 80;

  private Suggestions() {}

  /**
   * The nearest candidate, if one is near enough to be likely.
   *
   * <p>Near is at most one edit in a short name, two in a longer one, a sixth of a very long one;
   * an edit adds, drops or changes a letter or swaps two neighbours. A difference in case alone is
   * always near. The first of several equally near candidates wins.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int least = limit(name) + 1;
    for (String candidate : candidates) {
      int distance = distance(name, candidate, least);
      if (distance < least && !candidate.equals(name)) {
        least = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static int limit(String name) {
    if (name.length() < 2) {
      return 0;
    }
    return name.length() <= 4 ? 1 : Math.max(2, name.length() / 6);
  }

  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= Math.max(1, limit)) {
      return Integer.MAX_VALUE;
    }
    return edits(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }

  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
