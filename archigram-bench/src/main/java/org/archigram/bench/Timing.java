package org.archigram.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Repeated measurements of one thing, in nanoseconds.
 *
 * @param nanos one for each run, sorted
 */
record Timing(List<Long> nanos) {

  /** Something to be measured. */
  interface Work {
    void run() throws IOException;
  }

  Timing {
    nanos = nanos.stream().sorted().toList();
  }

  /** Runs {@code work} so often after {@code warmUp} runs that do not count. */
  static Timing of(int warmUp, int runs, Work work) throws IOException {
    for (int i = 0; i < warmUp; i++) {
      work.run();
    }
    long[] nanos = new long[runs];
    for (int i = 0; i < runs; i++) {
      long begin = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - begin;
    }
    return new Timing(LongStream.of(nanos).boxed().toList());
  }

  double median() {
    return nanos.get(nanos.size() / 2) / 1e9;
  }

  /** {@code 0.42 (0.40 – 0.55)}: median, least and most, in seconds. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f – %.3f)",
        median(),
        nanos.get(0) / 1e9,
        nanos.get(nanos.size() - 1) / 1e9);
  }
}
