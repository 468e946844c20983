package org.archigram.runtime.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.DataException;

/** Reads files of text: each line that is not empty is an example. */
final class TextTable {
  /** What the only column is called. */
  static final String TEXT = "text";

  private TextTable() {}

  static Table read(Path path) throws IOException {
    Map<String, Integer> distinct = new LinkedHashMap<>();
    int[] codes = new int[64];
    int[] rows = new int[64];
    int count = 0;
    try (BufferedReader in = CsvTable.reader(path)) {
      String line = in.readLine();
      for (int row = 1; line != null; row++) {
        String text = row == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!text.isBlank()) {
          codes = count == codes.length ? Arrays.copyOf(codes, 2 * count) : codes;
          rows = count == rows.length ? Arrays.copyOf(rows, 2 * count) : rows;
          codes[count] = distinct.computeIfAbsent(text, each -> distinct.size());
          rows[count++] = row;
        }
        line = in.readLine();
      }
    } catch (CharacterCodingException e) {
      throw new DataException(path.toString(), "", "is not written in UTF-8", "save it in UTF-8");
    }
    if (count == 0) {
      throw new DataException(path.toString(), "", "has no text", "write a line for each example");
    }
    Words words = new Listed(List.copyOf(distinct.keySet()), Arrays.copyOf(codes, count));
    return new Table(path.toString(), Map.of(TEXT, words), Arrays.copyOf(rows, count));
  }
}
