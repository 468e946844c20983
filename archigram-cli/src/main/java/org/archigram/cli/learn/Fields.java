package org.archigram.cli.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;

/**
 * The fields of a JSON object that must have them.
 *
 * @param values by name
 */
record Fields(Map<String, Object> values) {

  String text(String name) {
    if (value(name) instanceof String text) {
      return text;
    }
    throw damaged(name);
  }

  /** A number; {@code "NaN"} and {@code "Infinity"} are texts, as JSON has no words for them. */
  double number(String name) {
    Object value = value(name);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return switch (value.toString()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw damaged(name);
    };
  }

  /** One of some words. */
  String word(String name, List<String> words) {
    String word = text(name);
    if (words.contains(word)) {
      return word;
    }
    throw damaged(name);
  }

  /** A whole number in a range. */
  long whole(String name, long least, long most) {
    if (value(name) instanceof Long number && number >= least && number <= most) {
      return number;
    }
    throw damaged(name);
  }

  boolean truth(String name) {
    if (value(name) instanceof Boolean truth) {
      return truth;
    }
    throw damaged(name);
  }

  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!(value(name) instanceof Map<?, ?> map)) {
      throw damaged(name);
    }
    map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts;
  }

  List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    if (!(value(name) instanceof List<?> list)) {
      throw damaged(name);
    }
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> map)) {
        throw damaged(name);
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      map.forEach((key, value) -> fields.put(String.valueOf(key), value));
      objects.add(new Fields(fields));
    }
    return objects;
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw damaged(name);
    }
    return value;
  }

  private static CommandException damaged(String name) {
    return new CommandException(
        ExitCode.PROBLEMS,
        "`run.json` does not say `" + name + "` as it should",
        "the file is damaged, or was written by another program");
  }
}
