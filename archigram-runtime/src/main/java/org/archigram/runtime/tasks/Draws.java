package org.archigram.runtime.tasks;

/**
 * Random numbers that follow from a seed, a stream and a step alone.
 *
 * <p>The generator is SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014). It is written out here
 * because what a task draws must stay the same in all versions of Java.
 */
final class Draws {
  /** The stream of what is learned from. */
  static final long TRAINING = 1;

  /** The stream of what is held out; used with {@link #HELD_OUT_SEED}. */
  static final long HELD_OUT = 2;

  /** Held-out data is the same for all seeds. */
  static final long HELD_OUT_SEED = 20_260;

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private long state;

  Draws(long state) {
    this.state = state;
  }

  static Draws of(long seed, long stream, long step) {
    return new Draws(mixed(mixed(mixed(seed + GOLDEN) + stream * GOLDEN) + step * GOLDEN));
  }

  static Draws heldOut() {
    return of(HELD_OUT_SEED, HELD_OUT, 0);
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  long bits() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0 to below 1. */
  double unit() {
    return (bits() >>> 11) * TO_UNIT;
  }

  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** From 0 to below {@code count}, each equally likely but for 2⁻³². */
  int below(int count) {
    return (int) (((bits() >>> 32) * count) >>> 32);
  }

  int from(int first, int last) {
    return first + below(last - first + 1);
  }

  int bit() {
    return (int) (bits() >>> 63);
  }

  /** The numbers from 0 to below {@code count} in a random order. */
  int[] order(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = below(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
