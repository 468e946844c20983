package org.archigram.runtime.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.DataException;

/** Reads tables from csv files; the first row has the names, unless a number stands in it. */
final class CsvTable {
  private final String file;
  private final Wanted wanted;
  private final List<String> names = new ArrayList<>();
  private final List<Cells> cells = new ArrayList<>();
  private int[] rows = new int[64];
  private int count;

  private CsvTable(String file, Wanted wanted) {
    this.file = file;
    this.wanted = wanted;
  }

  static Table read(Path path, Wanted wanted) throws IOException {
    String file = path.toString();
    try (BufferedReader in = reader(path)) {
      return new CsvTable(file, wanted).table(new Csv(file, in));
    } catch (CharacterCodingException e) {
      throw new DataException(file, "", "is not written in UTF-8", "save it as CSV in UTF-8");
    }
  }

  /** A reader that finds bytes that are no UTF-8. */
  static BufferedReader reader(Path path) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(path),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private Table table(Csv csv) throws IOException {
    Optional<List<String>> first = csv.next();
    if (first.isEmpty()) {
      throw new DataException(file, "", "is empty", "write a row of names, then the examples");
    }
    begin(first.get(), csv);
    for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
      add(row.get(), csv.row());
    }
    if (count == 0) {
      throw new DataException(file, "", "has names, but no examples", "write a row for each");
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (wanted.wants(names.get(i))) {
        columns.put(names.get(i), cells.get(i).column(file));
      }
    }
    return new Table(file, columns, Arrays.copyOf(rows, count));
  }

  private void begin(List<String> first, Csv csv) {
    boolean named = first.stream().allMatch(CsvTable::isName);
    for (int i = 0; i < first.size(); i++) {
      String name = named ? first.get(i) : String.valueOf(i + 1);
      if (names.contains(name)) {
        throw new DataException(
            file, "row 1", "two columns are called `" + name + "`", "give each its own name");
      }
      names.add(name);
      cells.add(new Cells(name, wanted.classes().contains(name), csv.separator() == ';'));
    }
    wanted.require(file, names);
    if (!named) {
      add(first, csv.row());
    }
  }

  private static boolean isName(String field) {
    return !field.isEmpty() && !field.matches("[+-]?[0-9.,]+([eE][+-]?[0-9]+)?");
  }

  private void add(List<String> fields, int row) {
    if (fields.size() != names.size()) {
      throw new DataException(
          file,
          "row " + row,
          "has " + fields.size() + " fields, but the first row has " + names.size(),
          "put fields that hold separators into quotes");
    }
    rows = count == rows.length ? Arrays.copyOf(rows, 2 * count) : rows;
    rows[count++] = row;
    for (int i = 0; i < fields.size(); i++) {
      cells.get(i).add(fields.get(i), row);
    }
  }
}
