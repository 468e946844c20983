package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts strands that share a line beside each other, ordered by where they turn off. */
final class Tracks {
  private static final double SPACE = 8;

  private final List<Strand> strands;
  private final double[] wide;

  /** The strands of one line, with what each needs on both sides. */
  private Tracks(List<Strand> strands, Map<Strand, Double> needs) {
    this.strands = strands;
    this.wide = strands.stream().mapToDouble(s -> needs.getOrDefault(s, 0.0)).toArray();
  }

  static void assign(List<Strand> strands, Map<Strand, Double> needs) {
    Map<String, List<Strand>> lines = new LinkedHashMap<>();
    for (Strand strand : strands) {
      String line = (strand.flat ? "flat " : "upright ") + strand.line;
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(strand);
    }
    lines.values().forEach(line -> clusters(line).forEach(c -> new Tracks(c, needs).assign()));
  }

  /** Strands that reach into each other, directly or over others. */
  private static List<List<Strand>> clusters(List<Strand> line) {
    List<Strand> sorted = new ArrayList<>(line);
    sorted.sort(Comparator.comparingDouble(strand -> strand.low));
    List<List<Strand>> clusters = new ArrayList<>();
    double high = Double.NEGATIVE_INFINITY;
    for (Strand strand : sorted) {
      if (strand.low >= high) {
        clusters.add(new ArrayList<>());
      }
      clusters.get(clusters.size() - 1).add(strand);
      high = Math.max(high, strand.high);
    }
    return clusters;
  }

  private void assign() {
    int n = strands.size();
    List<Integer> order = order();
    double[] at = new double[n];
    int[] bundle = new int[n];
    for (int i = 0; i < n; i++) {
      bundle[i] = i;
    }
    for (int p = 0; p < n; p++) {
      int i = order.get(p);
      for (int j : order.subList(0, p)) {
        if (!strands.get(i).apart(strands.get(j))) {
          at[i] = Math.max(at[i], at[j] + Math.max(SPACE, (wide[i] + wide[j]) / 2));
          merge(bundle, i, j);
        }
      }
    }
    Map<Integer, Double> last = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      last.merge(bundle[i], at[i], Math::max);
    }
    for (int i = 0; i < n; i++) {
      double breadth = last.getOrDefault(bundle[i], 0.0);
      strands.get(i).shift(at[i] - breadth / 2, breadth + SPACE);
    }
  }

  private static void merge(int[] bundle, int i, int j) {
    int from = bundle[i];
    int to = bundle[j];
    for (int k = 0; k < bundle.length; k++) {
      bundle[k] = bundle[k] == from ? to : bundle[k];
    }
  }

  /** Again and again the strand that most of the others want before them. */
  private List<Integer> order() {
    int n = strands.size();
    int[][] score = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && !strands.get(i).apart(strands.get(j))) {
          score[i][j] = before(strands.get(i), strands.get(j));
        }
      }
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rest.add(i);
    }
    List<Integer> order = new ArrayList<>();
    while (!rest.isEmpty()) {
      int pick = rest.get(0);
      double least = Double.POSITIVE_INFINITY;
      for (int i : rest) {
        double behind = 0;
        for (int j : rest) {
          behind += Math.max(0, Integer.signum(score[i][j])) + 1e-3 * score[i][j];
        }
        if (behind < least - 1e-9) {
          least = behind;
          pick = i;
        }
      }
      order.add(pick);
      rest.remove((Integer) pick);
    }
    return order;
  }

  /** Whether one strand is better behind the other; ports of one box stand in their order. */
  private static int before(Strand one, Strand other) {
    int turns = turns(one, other) - turns(other, one);
    return turns == 0 && one.box == other.box ? Integer.compare(one.source, other.source) : turns;
  }

  /** Where one turns off within the reach of the other; the sum of its ways. */
  private static int turns(Strand one, Strand other) {
    int turns = 0;
    for (Strand.End end : one.ends) {
      if (end.at() > other.low - 0.01 && end.at() < other.high + 0.01) {
        turns += end.turn();
      }
    }
    return turns;
  }
}
