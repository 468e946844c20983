package org.archigram.runtime.column;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archigram.runtime.data.DataException;

/**
 * Columns of the same examples.
 *
 * @param file what they come from
 * @param columns by name, in the order of the file
 * @param rows the row of the file where each example begins; empty where it has no rows
 * @param answer the column that is meant to be answered, where the files themselves say so
 */
public record Table(String file, Map<String, Column> columns, int[] rows, Optional<String> answer) {

  public Table {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** Columns of a file with rows. */
  public Table(String file, Map<String, Column> columns, int[] rows) {
    this(file, columns, rows, Optional.empty());
  }

  /** Columns of what has no rows. */
  public static Table of(String file, Map<String, Column> columns) {
    return new Table(file, columns, new int[0]);
  }

  /** The number of examples. */
  public int count() {
    return columns.values().stream().mapToInt(Column::count).findFirst().orElse(0);
  }

  /** The names of the columns. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** The column of a name; refused where there is none. */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new DataException(
          file, "", "has no column `" + name + "`", "it has " + String.join(", ", names()));
    }
    return column;
  }

  /** Where an example of a column stands, for messages. */
  public String place(int example, String column) {
    return rows.length == 0
        ? "example " + (example + 1) + ", `" + column + "`"
        : "row " + rows[example] + ", column `" + column + "`";
  }

  /** The examples that have a value in all of some columns. */
  public int[] complete(List<String> names) {
    return IntStream.range(0, count())
        .filter(example -> names.stream().noneMatch(name -> column(name).missing(example)))
        .toArray();
  }
}
