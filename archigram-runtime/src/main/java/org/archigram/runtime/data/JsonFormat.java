package org.archigram.runtime.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Nested lists of numbers. */
final class JsonFormat implements Format {
  private static final int DEEPEST = 32;
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  @Override
  public Floats read(Path file) throws IOException {
    TextLimits.check(file);
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      parser.nextToken();
      return new Lists(file.toString(), parser).tensor();
    } catch (JsonProcessingException e) {
      throw new DataException(
          file.toString(), place(e.getLocation()), "is no JSON: " + e.getOriginalMessage(), "");
    }
  }

  private static String place(JsonLocation at) {
    return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** Reads lists of one shape. */
  private static final class Lists {
    private final String file;
    private final JsonParser parser;
    private final Growing numbers = new Growing();
    private final List<Long> shape = new ArrayList<>();
    private int depth = -1;

    Lists(String file, JsonParser parser) {
      this.file = file;
      this.parser = parser;
    }

    Floats tensor() throws IOException {
      element(0);
      if (parser.nextToken() != null) {
        throw wrong("something follows the numbers", "write one list only");
      }
      Shapes.elements(file, "", shape);
      return new Floats(Shapes.ints(shape), numbers.toArray());
    }

    private void element(int level) throws IOException {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_ARRAY) {
        list(level);
      } else if (token != null && (token.isNumeric() || token.isBoolean())) {
        if (depth >= 0 && depth != level) {
          throw wrong("a number stands where others are lists", "nest all lists equally deep");
        }
        if (level < shape.size()) {
          throw wrong("a number stands where others are lists", "nest all lists equally deep");
        }
        depth = level;
        numbers.add(
            token.isNumeric() ? parser.getFloatValue() : token == JsonToken.VALUE_TRUE ? 1 : 0);
      } else {
        String found = token == null ? "nothing" : "`" + parser.getText() + "`";
        throw wrong(found + " is no number and no list", "write nested lists of numbers");
      }
    }

    private void list(int level) throws IOException {
      boolean closed = level == shape.size() && level > 0 && shape.get(level - 1) >= 0;
      if (level == DEEPEST || closed || depth >= 0 && level >= depth) {
        throw wrong("a list stands where others are numbers", "nest all lists equally deep");
      }
      long count = 0;
      boolean first = level == shape.size();
      if (first) {
        shape.add(-1L);
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        element(level + 1);
        count++;
      }
      if (shape.get(level) >= 0 && shape.get(level) != count) {
        throw wrong(
            "a list of " + count + " ends, but those before have " + shape.get(level),
            "give all lists of one level the same length");
      }
      shape.set(level, count);
    }

    private DataException wrong(String reason, String fix) {
      return new DataException(file, place(parser.currentTokenLocation()), reason, fix);
    }
  }

  @Override
  public void write(Path file, Floats tensor, String name) throws IOException {
    for (float value : tensor.values()) {
      if (!Float.isFinite(value)) {
        throw new DataException(name, "", "JSON has no sign for " + value, "write npy instead");
      }
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      write(out, tensor, 0, 0);
      out.append('\n');
    }
  }

  private static void write(Writer out, Floats tensor, int level, int offset) throws IOException {
    if (level == tensor.shape().size()) {
      out.append(Float.toString(tensor.values()[offset]));
      return;
    }
    int each = 1;
    for (int size : tensor.shape().subList(level + 1, tensor.shape().size())) {
      each *= size;
    }
    out.append('[');
    for (int i = 0; i < tensor.shape().get(level); i++) {
      out.append(i == 0 ? "" : level == 0 ? ",\n" : ",");
      write(out, tensor, level + 1, offset + i * each);
    }
    out.append(']');
  }
}
