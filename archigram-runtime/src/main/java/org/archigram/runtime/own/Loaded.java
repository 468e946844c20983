package org.archigram.runtime.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archigram.runtime.column.Column;
import org.archigram.runtime.column.Table;
import org.archigram.runtime.column.Tables;
import org.archigram.runtime.column.Wanted;
import org.archigram.runtime.data.DataException;

/**
 * The files of a person, as one table.
 *
 * @param table all columns
 * @param given the columns that are given for a value of the network, by its name
 * @param free the columns that no value is named for
 */
record Loaded(Table table, Map<String, List<String>> given, List<String> free) {
  /** What the only array of a file without a name is called. */
  static final String NAMELESS = "data";

  static Loaded of(List<Wish.Given> files, Wish wish) {
    return of(files, wish, wanted(wish));
  }

  static Loaded of(List<Wish.Given> files, Wish wish, List<String> columns) {
    return of(files, wish, wanted(columns, wish));
  }

  private static Loaded of(List<Wish.Given> files, Wish wish, Wanted wanted) {
    Map<String, List<Path>> paths = new LinkedHashMap<>();
    for (Wish.Given file : files) {
      paths.computeIfAbsent(file.value(), value -> new ArrayList<>()).add(file.file());
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    Wanted all = wanted(List.of(), wish);
    paths.forEach(
        (value, each) ->
            tables.put(
                value,
                value.isEmpty()
                    ? Tables.read(each, NAMELESS, wanted)
                    : named(value, Tables.read(each, value, all))));
    return together(tables);
  }

  private static Wanted wanted(Wish wish) {
    Wish.Columns columns = wish.columns();
    List<String> wanted =
        columns.inputs().isEmpty()
            ? List.of()
            : Stream.concat(columns.inputs().stream(), columns.target().stream()).toList();
    return wanted(wanted, wish);
  }

  private static Wanted wanted(List<String> columns, Wish wish) {
    return new Wanted(
        columns, wish.columns().classes(), wish.columns().sequence(), wish.reading().resize());
  }

  /** The columns of a file that is given for one value have names that no other file has. */
  private static Table named(String value, Table table) {
    Map<String, Column> columns = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            (name, column) ->
                columns.put(table.columns().size() == 1 ? value : value + "." + name, column));
    return new Table(table.file(), columns, table.rows());
  }

  private static Loaded together(Map<String, Table> tables) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, List<String>> given = new LinkedHashMap<>();
    List<String> free = new ArrayList<>();
    Table first = tables.values().iterator().next();
    for (Map.Entry<String, Table> entry : tables.entrySet()) {
      Table table = entry.getValue();
      if (table.count() != first.count()) {
        throw new DataException(
            table.file(),
            "",
            "has " + table.count() + " examples, but " + first.file() + " has " + first.count(),
            "give as many of each");
      }
      columns.putAll(table.columns());
      if (entry.getKey().isEmpty()) {
        free.addAll(table.names());
      } else {
        given.put(entry.getKey(), table.names());
      }
    }
    String files = String.join(", ", tables.values().stream().map(Table::file).toList());
    return new Loaded(new Table(files, columns, first.rows(), first.answer()), given, free);
  }
}
