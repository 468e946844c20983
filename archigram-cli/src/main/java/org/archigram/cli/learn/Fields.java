package org.archigram.cli.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    return objects(name, items(name));
  }

  private static List<Fields> objects(String name, List<?> items) {
    List<Fields> objects = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof Map<?, ?> map)) {
        throw damaged(name);
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      map.forEach((key, value) -> fields.put(String.valueOf(key), value));
      objects.add(new Fields(fields));
    }
    return objects;
  }

  /** A list of texts. */
  List<String> list(String name) {
    return items(name).stream().map(String::valueOf).toList();
  }

  /** A list of numbers. */
  List<Double> numbers(String name) {
    return items(name).stream().map(item -> new Fields(Map.of(name, item)).number(name)).toList();
  }

  /** A list of whole numbers from 0 on. */
  List<Integer> wholes(String name) {
    return items(name).stream()
        .map(item -> (int) new Fields(Map.of(name, item)).whole(name, 0, Integer.MAX_VALUE))
        .toList();
  }

  private List<?> items(String name) {
    if (value(name) instanceof List<?> list) {
      return list;
    }
    throw damaged(name);
  }

  /** One of the words that stand for the values of an enum. */
  <E extends Enum<E>> E one(String name, Class<E> type) {
    String word = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> damaged(name));
  }

  /** An object, if there is one of that name. */
  Optional<Fields> object(String name) {
    return values.containsKey(name)
        ? Optional.of(objects(name, List.of(values.get(name))).get(0))
        : Optional.empty();
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
