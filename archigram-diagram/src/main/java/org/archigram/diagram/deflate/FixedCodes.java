package org.archigram.diagram.deflate;

import java.io.ByteArrayOutputStream;

/** Writes literals and copies with the fixed Huffman codes of RFC 1951, section 3.2.6. */
final class FixedCodes {
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCES = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int END = 256;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int count;

  /** The header of the stream and of its only block. */
  void begin() {
    out.write(0x78);
    out.write(0x9C);
    add(0b011, 3);
  }

  void literal(int value) {
    symbol(value);
  }

  void copy(int length, int distance) {
    int code = last(LENGTHS, length);
    symbol(257 + code);
    add(length - LENGTHS[code], LENGTH_BITS[code]);
    int far = last(DISTANCES, distance);
    code(far, 5);
    add(distance - DISTANCES[far], far < 4 ? 0 : far / 2 - 1);
  }

  byte[] end(int checksum) {
    symbol(END);
    if (count > 0) {
      out.write(bits);
    }
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(checksum >>> shift);
    }
    return out.toByteArray();
  }

  private void symbol(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < END) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - END, 7);
    } else {
      code(0xC0 + symbol - 280, 8);
    }
  }

  private static int last(int[] starts, int value) {
    int at = starts.length - 1;
    while (starts[at] > value) {
      at--;
    }
    return at;
  }

  /** Codes go with their highest bit first, all else with the lowest. */
  private void code(int code, int length) {
    add(Integer.reverse(code) >>> 32 - length, length);
  }

  private void add(int value, int length) {
    bits |= value << count;
    count += length;
    while (count >= 8) {
      out.write(bits);
      bits >>>= 8;
      count -= 8;
    }
  }
}
