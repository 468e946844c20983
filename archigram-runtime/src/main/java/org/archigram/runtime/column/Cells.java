package org.archigram.runtime.column;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.archigram.runtime.data.DataException;

/**
 * The cells of one column of a table, gathered row by row.
 *
 * <p>The first cell that is not missing decides whether a column has numbers or words.
 */
final class Cells {
  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "nan", "null", "none", "?", "#n/a");
  private static final int SHOWN = 40;

  private final String name;
  private final boolean classes;
  private final boolean decimalComma;
  private double[] numbers = new double[64];
  private int[] codes = {};
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private int count;
  private Optional<Boolean> numeric = Optional.empty();
  private Optional<String> wrong = Optional.empty();
  private int wrongRow;

  /** A column; {@code classes} says that whatever stands in it is a word. */
  Cells(String name, boolean classes, boolean decimalComma) {
    this.name = name;
    this.classes = classes;
    this.decimalComma = decimalComma;
  }

  void add(String cell, int row) {
    boolean missing = MISSING.contains(cell.toLowerCase(Locale.ROOT));
    OptionalDouble number = missing || classes ? OptionalDouble.empty() : number(cell);
    if (!missing && numeric.isEmpty()) {
      numeric = Optional.of(number.isPresent());
      if (!numeric.get()) {
        codes = new int[numbers.length];
        Arrays.fill(codes, 0, count, Words.MISSING);
      }
    }
    if (numeric.isPresent() && !numeric.get()) {
      int code = missing ? Words.MISSING : words.computeIfAbsent(cell, word -> words.size());
      codes = count == codes.length ? Arrays.copyOf(codes, 2 * count) : codes;
      codes[count] = code;
    } else {
      if (!missing && number.isEmpty() && wrong.isEmpty()) {
        wrong = Optional.of(cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell);
        wrongRow = row;
      }
      numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
      numbers[count] = number.orElse(Double.NaN);
    }
    count++;
  }

  /** The number that a cell says, if it says one; Java also reads 1f and 0x1p3, which are none. */
  private OptionalDouble number(String cell) {
    String text = decimalComma && cell.indexOf('.') < 0 ? cell.replace(',', '.') : cell;
    if (text.isEmpty() || !text.chars().allMatch(sign -> "0123456789+-.eE".indexOf(sign) >= 0)) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text);
      return Math.abs(number) <= Float.MAX_VALUE
          ? OptionalDouble.of(number)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The column; a word among numbers is refused. */
  Column column(String file) {
    if (wrong.isPresent()) {
      throw new DataException(
          file,
          "row " + wrongRow + ", column `" + name + "`",
          "`" + wrong.get() + "` is no number, as the others of its column are",
          "write a number; or say --classes " + name + " where all of them are names");
    }
    return numeric.isPresent() && !numeric.get()
        ? new Listed(java.util.List.copyOf(words.keySet()), Arrays.copyOf(codes, count))
        : new Measured(Arrays.copyOf(numbers, count));
  }
}
