package org.archigram.diagram.deflate;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses bytes as RFC 1950 and 1951 tell, in one block with fixed codes.
 *
 * <p>{@link java.util.zip.Deflater} would press a little harder, but uses whichever zlib the
 * machine has, and their results differ.
 */
public final class Zlib {
  private static final int WINDOW = 1 << 15;
  private static final int LONGEST = 258;
  private static final int SHORTEST = 3;
  private static final int TRIES = 24;
  private static final int HASHES = 1 << 16;

  private final byte[] data;
  private final FixedCodes out = new FixedCodes();
  private final int[] newest = new int[HASHES];
  private final int[] older;

  private Zlib(byte[] data) {
    this.data = data;
    this.older = new int[data.length];
    Arrays.fill(newest, -1);
  }

  /** The bytes, compressed. */
  public static byte[] compress(byte[] data) {
    return new Zlib(data).run();
  }

  private byte[] run() {
    out.begin();
    int at = 0;
    while (at < data.length) {
      int match = longestMatch(at);
      int length = match < 0 ? 1 : matchLength(match, at);
      if (match < 0) {
        out.literal(Byte.toUnsignedInt(data[at]));
      } else {
        out.copy(length, at - match);
      }
      for (int end = at + length; at < end; at++) {
        remember(at);
      }
    }
    var checksum = new Adler32();
    checksum.update(data);
    return out.end((int) checksum.getValue());
  }

  /** Where the longest earlier copy of what comes next begins, or -1. */
  private int longestMatch(int at) {
    if (at + SHORTEST > data.length) {
      return -1;
    }
    int best = -1;
    int bestLength = SHORTEST - 1;
    int candidate = newest[hash(at)];
    for (int tries = 0; tries < TRIES && candidate >= 0 && at - candidate <= WINDOW; tries++) {
      int length = matchLength(candidate, at);
      if (length > bestLength) {
        best = candidate;
        bestLength = length;
      }
      if (length == LONGEST) {
        break;
      }
      candidate = older[candidate];
    }
    return best;
  }

  private int matchLength(int earlier, int at) {
    int most = Math.min(LONGEST, data.length - at);
    int length = 0;
    while (length < most && data[earlier + length] == data[at + length]) {
      length++;
    }
    return length;
  }

  private void remember(int at) {
    if (at + SHORTEST <= data.length) {
      int hash = hash(at);
      older[at] = newest[hash];
      newest[hash] = at;
    }
  }

  private int hash(int at) {
    int three = (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at + 2] & 0xFF;
    return three * 0x9E3779B1 >>> 16;
  }
}
