package org.archigram.runtime.network;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/**
 * The memory that a network needs at the least; one that cannot fit is refused before it starts.
 */
public final class Room {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};

  private Room() {}

  /** Throws {@link UnsupportedOperationException} for a network whose weights cannot fit. */
  static void require(Flat flat) {
    double weights = flat.weights().stream().mapToDouble(cell -> numbers(cell, flat)).sum();
    double there = Runtime.getRuntime().maxMemory();
    if (weights * Float.BYTES > there) {
      String what = String.format(Locale.ROOT, "%.4g weights", weights);
      throw tooLarge(flat, what, weights, there);
    }
  }

  /**
   * Throws {@link UnsupportedOperationException} where the weights cannot fit, or the values of a
   * step of training, which are all kept for the way back.
   *
   * @param batch how many examples make a step
   */
  public static void requireTraining(Flat flat, int batch) {
    require(flat);
    double values =
        batch
            * flat.needed(true).stream()
                .map(flat::cell)
                .filter(Room::isComputed)
                .mapToDouble(cell -> numbers(cell, flat))
                .sum();
    double there = memory();
    if (values * Float.BYTES > there) {
      String what = String.format(Locale.ROOT, "%.4g values of %,d examples", values, batch);
      throw tooLarge(flat, what, values, there);
    }
  }

  /** Whether a cell is memory of a step: numbers and other names of values need none. */
  private static boolean isComputed(Cell cell) {
    return cell.origin() instanceof Cell.Apply || cell.origin() instanceof Cell.Input;
  }

  /** How many numbers a cell is, without the batch; an axis that the data decides counts once. */
  private static double numbers(Cell cell, Flat flat) {
    double count = 1;
    for (int size : cell.shape()) {
      count *= size;
    }
    for (String axis : cell.axes()) {
      count *= flat.leading(axis).length().orElse(1);
    }
    return count;
  }

  /** The memory of the machine, in bytes. */
  private static double memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Double.POSITIVE_INFINITY;
  }

  private static UnsupportedOperationException tooLarge(
      Flat flat, String what, double numbers, double there) {
    return new UnsupportedOperationException(
        "%s is too large for the memory of this machine: its %s need %s, and there are %s; give smaller sizes"
            .formatted(flat.name(), what, readable(numbers * Float.BYTES), readable(there)));
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
