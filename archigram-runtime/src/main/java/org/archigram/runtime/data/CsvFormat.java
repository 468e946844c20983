package org.archigram.runtime.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lines of numbers with commas, semicolons or tabs between them, as spreadsheets write them.
 *
 * <p>The first line may hold names. Empty lines, and lines that begin with {@code #}, do not count.
 */
final class CsvFormat implements Format {

  @Override
  public Floats read(Path file) throws IOException {
    TextLimits.check(file);
    CsvRows rows = new CsvRows(file.toString());
    // Signs that are no UTF-8 turn into a mark of their own, which is then no number.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        rows.line(line);
        line = reader.readLine();
      }
    }
    return rows.matrix();
  }

  /** A row for each example, with all its numbers one behind the other. */
  @Override
  public void write(Path file, Floats tensor, String name) throws IOException {
    List<Integer> shape = tensor.shape();
    int rows = shape.isEmpty() ? 1 : shape.get(0);
    int columns = rows == 0 ? 0 : tensor.values().length / rows;
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int row = 0; row < rows; row++) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns; column++) {
          line.append(column == 0 ? "" : ",").append(tensor.values()[row * columns + column]);
        }
        out.append(line).append('\n');
      }
    }
  }
}
