package org.archigram.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Seconds of the same step on both sides, taken in turns, so that both see the same machine.
 *
 * @param ours of the network from its equations
 * @param eager of what a PyTorch user writes, op by op; none without PyTorch
 * @param own of PyTorch's hand-written layer; none where there is none
 */
record Comparison(List<Double> ours, List<Double> eager, List<Double> own) {
  private static final int TURNS = 8;
  private static final int EACH = 5;
  private static final long WARM_NANOS = 3_000_000_000L;

  Comparison {
    ours = ours.stream().sorted().toList();
    eager = eager.stream().sorted().toList();
    own = own.stream().sorted().toList();
  }

  /** Compares, after some seconds of warming up on each side. */
  static Comparison of(String name, int threads, Optional<Theirs> theirs) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> eager = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    boolean layer = name.startsWith("gru") || name.startsWith("lstm");
    boolean slow = name.startsWith("esn");
    int each = slow ? 1 : EACH;
    try (Ours mine = Ours.of(name, threads)) {
      long until = System.nanoTime() + WARM_NANOS;
      do {
        mine.run(each);
      } while (System.nanoTime() < until);
      for (int turn = slow ? TURNS / 2 : -1; turn < TURNS; turn++) {
        boolean counts = turn >= 0; // the first turn of the other side is its warming up
        collect(mine.run(each), ours, counts);
        if (theirs.isPresent()) {
          collect(theirs.get().run(name, each), eager, counts);
          collect(layer ? theirs.get().run(name + "-own", each) : List.of(), own, counts);
        }
      }
    }
    return new Comparison(ours, eager, own);
  }

  private static void collect(List<Double> seconds, List<Double> all, boolean counts) {
    if (counts) {
      all.addAll(seconds);
    }
  }

  private static double median(List<Double> seconds) {
    return seconds.get(seconds.size() / 2);
  }

  /** The cells of a table: milliseconds and ratios. */
  String row() {
    return "%s | %s | %s".formatted(figure(ours), against(eager), against(own));
  }

  private static String figure(List<Double> seconds) {
    return String.format(Locale.ROOT, "%.2f (%.2f)", 1e3 * median(seconds), 1e3 * seconds.get(0));
  }

  private String against(List<Double> others) {
    return others.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT, "%s → **%.2f**", figure(others), median(ours) / median(others));
  }
}
