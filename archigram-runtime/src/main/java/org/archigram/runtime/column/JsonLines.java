package org.archigram.runtime.column;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.runtime.data.DataException;

/** Reads files with a JSON object for each example, which may hold sequences of any length. */
final class JsonLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private final String file;
  private final Wanted wanted;
  private final Map<String, Gathered> columns = new LinkedHashMap<>();
  private int[] rows = new int[64];
  private int count;

  private JsonLines(String file, Wanted wanted) {
    this.file = file;
    this.wanted = wanted;
  }

  static Table read(Path path, Wanted wanted) throws IOException {
    JsonLines lines = new JsonLines(path.toString(), wanted);
    try (Reader in = CsvTable.reader(path);
        JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() != null) {
        lines.object(parser);
      }
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      throw new DataException(
          path.toString(), line, "is no JSON: " + e.getOriginalMessage(), "write an object a line");
    }
    return lines.table();
  }

  private void object(JsonParser parser) throws IOException {
    int row = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new DataException(
          file, "line " + row, "is no object", "write {\"x\": […], \"y\": …} for each example");
    }
    rows = count == rows.length ? Arrays.copyOf(rows, 2 * count) : rows;
    rows[count] = row;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (wanted.wants(name)) {
        boolean words = wanted.classes().contains(name);
        columns.computeIfAbsent(name, same -> new Gathered(file, name, words)).add(parser, count);
      } else {
        parser.skipChildren();
      }
    }
    count++;
  }

  private Table table() {
    if (count == 0) {
      throw new DataException(file, "", "is empty", "write an object for each example");
    }
    wanted.require(file, java.util.List.copyOf(columns.keySet()));
    Map<String, Column> all = new LinkedHashMap<>();
    columns.forEach((name, column) -> all.put(name, column.column(count)));
    return new Table(file, all, Arrays.copyOf(rows, count));
  }
}
