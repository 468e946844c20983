package org.archigram.cli.learn;

import java.util.LinkedHashMap;
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
    return value(name).toString();
  }

  double number(String name) {
    if (value(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw damaged(name);
  }

  boolean truth(String name) {
    return value(name).equals(true);
  }

  Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!(value(name) instanceof Map<?, ?> map)) {
      throw damaged(name);
    }
    map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts;
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
