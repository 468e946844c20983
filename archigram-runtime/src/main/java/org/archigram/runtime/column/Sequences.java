package org.archigram.runtime.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Makes sequences of the rows of a table that belong together. */
final class Sequences {
  private Sequences() {}

  /** The table of sequences: rows with one value of {@code by} are its steps, in their order. */
  static Table of(Table table, String by) {
    Column key = table.column(by);
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < table.count(); row++) {
      groups.computeIfAbsent(key(key, row), same -> new ArrayList<>()).add(row);
    }
    int[][] rows =
        groups.values().stream()
            .map(group -> group.stream().mapToInt(row -> row).toArray())
            .toArray(int[][]::new);
    Map<String, Column> columns = new LinkedHashMap<>();
    table.columns().forEach((name, column) -> columns.put(name, grouped(column, rows)));
    columns.remove(by);
    int[] first = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      first[i] = table.rows()[rows[i][0]];
    }
    return new Table(table.file(), columns, first);
  }

  private static Object key(Column column, int row) {
    return column instanceof Words words
        ? (Object) words.code(row, 0)
        : ((Measured) column).numbers()[row];
  }

  private static Column grouped(Column column, int[][] rows) {
    return column instanceof Words words
        ? new Said(words, rows)
        : new Courses((Measured) column, rows);
  }

  /** The number of steps that all have, or 0. */
  private static int steps(int[][] rows) {
    int steps = rows.length == 0 ? 0 : rows[0].length;
    for (int[] each : rows) {
      if (each.length != steps) {
        return 0;
      }
    }
    return steps;
  }

  private record Said(Words words, int[][] rows) implements Words {
    @Override
    public int count() {
      return rows.length;
    }

    @Override
    public int steps(int example) {
      return rows[example].length;
    }

    @Override
    public boolean sequence() {
      return true;
    }

    @Override
    public List<String> distinct() {
      return words.distinct();
    }

    @Override
    public int code(int example, int step) {
      return words.code(rows[example][step], 0);
    }

    @Override
    public Optional<Column> once() {
      return constant(rows, row -> words.code(row, 0))
          ? Optional.of(new Listed(distinct(), firsts(rows).map(r -> words.code(r, 0)).toArray()))
          : Optional.empty();
    }
  }

  private static IntStream firsts(int[][] rows) {
    return Arrays.stream(rows).mapToInt(group -> group[0]);
  }

  private static boolean constant(int[][] rows, IntToDoubleFunction value) {
    return Arrays.stream(rows)
        .allMatch(
            group ->
                Arrays.stream(group)
                    .allMatch(
                        row ->
                            Double.compare(value.applyAsDouble(row), value.applyAsDouble(group[0]))
                                == 0));
  }

  private record Courses(Measured numbers, int[][] rows, List<Integer> shape) implements Numbers {
    Courses(Measured numbers, int[][] rows) {
      this(numbers, rows, List.of(Sequences.steps(rows)));
    }

    @Override
    public int count() {
      return rows.length;
    }

    @Override
    public int steps(int example) {
      return rows[example].length;
    }

    @Override
    public Optional<Column> once() {
      double[] all = numbers.numbers();
      return constant(rows, row -> all[row])
          ? Optional.of(new Measured(firsts(rows).mapToDouble(row -> all[row]).toArray()))
          : Optional.empty();
    }

    @Override
    public float[] values(int example, Scaling scaling) {
      float[] values = new float[rows[example].length];
      for (int step = 0; step < values.length; step++) {
        values[step] = scaling.of(numbers.numbers()[rows[example][step]], 0);
      }
      return values;
    }

    @Override
    public boolean missing(int example) {
      for (int row : rows[example]) {
        if (numbers.missing(row)) {
          return true;
        }
      }
      return false;
    }
  }
}
