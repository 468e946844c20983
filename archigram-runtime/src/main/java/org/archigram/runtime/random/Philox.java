package org.archigram.runtime.random;

/**
 * A generator without a state: a key and a counter make four numbers of 32 bits.
 *
 * <p>It is Philox4x32-10 (J. Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", SC
 * 2011), so any number can be had without those before it.
 */
public final class Philox {
  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long LOW = 0xFFFFFFFFL;

  private Philox() {}

  /** The four numbers of a counter of four words and a key of two. */
  public static int[] block(int[] counter, int key0, int key1) {
    int[] c = counter.clone();
    int k0 = key0;
    int k1 = key1;
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = MULTIPLIER_0 * (c[0] & LOW);
      long p1 = MULTIPLIER_1 * (c[2] & LOW);
      int c0 = (int) (p1 >>> 32) ^ c[1] ^ k0;
      int c2 = (int) (p0 >>> 32) ^ c[3] ^ k1;
      c[1] = (int) p1;
      c[3] = (int) p0;
      c[0] = c0;
      c[2] = c2;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return c;
  }

  /** 64 bits that follow from a seed, a stream and two counts. */
  public static long bits(long seed, int stream, int group, long number) {
    int[] counter = {(int) number, (int) (number >>> 32), group, stream};
    int[] block = block(counter, (int) seed, (int) (seed >>> 32));
    return (block[0] & LOW) | (long) block[1] << 32;
  }

  /** The numbers from 0 to below {@code count} in a random order. */
  public static int[] order(long seed, int stream, int group, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = (int) Math.floorMod(bits(seed, stream, group, i) >>> 1, (long) i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
