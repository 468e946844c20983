package org.archigram.runtime.engine;

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

  /** One thread of the main processor. */
  public static final Settings DEFAULT = new Settings(Device.CPU, 1);

  /** Throws {@link IllegalArgumentException} for fewer than one thread. */
  public Settings {
    if (threads < 1) {
      throw new IllegalArgumentException("needs at least one thread, not " + threads);
    }
  }
}
