package org.archigram.runtime.network;

import java.util.Locale;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** The memory that the weights of a network need. */
final class Room {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};

  private Room() {}

  /** Throws {@link UnsupportedOperationException} for a network that cannot fit. */
  static void require(Flat flat) {
    double weights = 0;
    for (Cell cell : flat.weights()) {
      double count = 1;
      for (int size : cell.shape()) {
        count *= size;
      }
      for (String axis : cell.axes()) {
        count *= flat.leading(axis).length().orElse(1);
      }
      weights += count;
    }
    double bytes = weights * Float.BYTES;
    if (bytes > Runtime.getRuntime().maxMemory()) {
      throw new UnsupportedOperationException(
          String.format(
              Locale.ROOT,
              "%s is too large for the memory of this machine: its %.4g weights need %s, and there"
                  + " are %s; give smaller sizes",
              flat.name(),
              weights,
              readable(bytes),
              readable(Runtime.getRuntime().maxMemory())));
    }
  }

  private static String readable(double bytes) {
    int unit = 0;
    double left = bytes;
    while (left >= 1000 && unit < UNITS.length - 1) {
      left /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.3g %s", left, UNITS[unit]);
  }
}
