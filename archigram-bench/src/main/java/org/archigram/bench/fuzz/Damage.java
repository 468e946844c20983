package org.archigram.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages bytes as transmissions, full disks and attackers do. */
final class Damage {
  private static final int[] EXTREMES = {0, 1, 0x7f, 0x80, 0xff};

  private final SplittableRandom random;

  Damage(SplittableRandom random) {
    this.random = random;
  }

  /** One to four damages. */
  byte[] of(byte[] whole) {
    byte[] damaged = whole;
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
    return switch (random.nextInt(7)) {
      case 0 -> with(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
      case 1 -> with(bytes, at, (byte) EXTREMES[random.nextInt(EXTREMES.length)]);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> joined(bytes, at, new byte[0], end);
      case 4 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
      case 5 -> joined(bytes, at, noise(), at);
      default -> moved(bytes, at, end);
    };
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(8)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  /** What lies before {@code start}, then {@code middle}, then what lies from {@code end}. */
  private static byte[] joined(byte[] bytes, int start, byte[] middle, int end) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, start);
    joined.writeBytes(middle);
    joined.write(bytes, end, bytes.length - end);
    return joined.toByteArray();
  }

  private byte[] moved(byte[] bytes, int at, int end) {
    byte[] piece = Arrays.copyOfRange(bytes, at, end);
    byte[] rest = joined(bytes, at, new byte[0], end);
    int to = random.nextInt(rest.length + 1);
    return joined(rest, to, piece, to);
  }

  /** One of a list. */
  static <T> T one(SplittableRandom random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
