package org.archigram.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;

/** Reads JSON into maps, lists, texts, numbers and truth values. */
public final class JsonReader {
  private static final int DEEPEST = 50;

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The object that {@code text} is; {@code name} is the file for messages. */
  public static Map<String, Object> object(String text, String name) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      JsonReader reader = new JsonReader(parser);
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return reader.object(0);
      }
    } catch (IOException e) {
      throw broken(name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    throw broken(name, "an object is missing");
  }

  private static CommandException broken(String name, String why) {
    return new CommandException(ExitCode.PROBLEMS, "`" + name + "` is no whole JSON", why);
  }

  private Map<String, Object> object(int depth) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(depth + 1));
    }
    return object;
  }

  private Object value(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deep");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> list(depth);
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> parser.getValueAsString("");
    };
  }

  private List<Object> list(int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(depth + 1));
    }
    return list;
  }
}
