package org.archigram.runtime.engine;

import java.util.Locale;

/**
 * Where a program runs.
 *
 * @param device the processor that computes
 * @param threads how many threads one operation may use; 1 is the fastest for most small networks
 */
public record Settings(Device device, int threads) {

  /** A processor that computes. */
  public enum Device {
    CPU,
    CUDA
  }

  /** More threads than that make LibTorch fail. */
  public static final int MOST_THREADS = 1024;

  /** One thread of the main processor. */
  public static final Settings DEFAULT = new Settings(Device.CPU, 1);

  /** Throws {@link IllegalArgumentException} for fewer threads than one, or too many. */
  public Settings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "needs from 1 to %,d threads, not %,d", MOST_THREADS, threads));
    }
  }
}
