package org.archigram.cli.json;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes maps, collections, texts, numbers and truth values as JSON. */
public final class Json {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private Json(boolean indented) {
    this.indented = indented;
  }

  /** The value as lines that a person can read; maps keep their order. */
  public static String lines(Object value) {
    return new Json(true).value(value, "\n").out.append('\n').toString();
  }

  /** The value in one line that can stand inside an HTML script. */
  public static String line(Object value) {
    return new Json(false).value(value, "\n").out.toString();
  }

  private Json value(Object value, String newline) {
    if (value instanceof Map<?, ?> map) {
      map(map, newline);
    } else if (value instanceof Collection<?> list) {
      list(list, newline);
    } else if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
      text(value.toString()); // JSON has no word for it
    } else if (value instanceof Boolean || value instanceof Number) {
      out.append(value);
    } else {
      text(value.toString());
    }
    return this;
  }

  private void map(Map<?, ?> map, String newline) {
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    out.append('{');
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      next(newline + "  ");
      text(entry.getKey().toString());
      out.append(indented ? ": " : ":");
      value(entry.getValue(), newline + "  ");
      out.append(entries.hasNext() ? "," : "");
    }
    end(map.isEmpty(), newline, '}');
  }

  private void list(Collection<?> list, String newline) {
    Iterator<?> items = list.iterator();
    out.append('[');
    while (items.hasNext()) {
      next(newline + "  ");
      value(items.next(), newline + "  ");
      out.append(items.hasNext() ? "," : "");
    }
    end(list.isEmpty(), newline, ']');
  }

  private void next(String newline) {
    out.append(indented ? newline : "");
  }

  private void end(boolean empty, String newline, char sign) {
    out.append(indented && !empty ? newline : "").append(sign);
  }

  private void text(String text) {
    out.append('"');
    text.chars().forEach(letter -> letter((char) letter));
    out.append('"');
  }

  /** Angle brackets too, so that no text can end the script around it. */
  private void letter(char letter) {
    switch (letter) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        boolean plain =
            letter >= ' '
                && letter != '<'
                && letter != '>'
                && letter != 0x2028
                && letter != 0x2029
                && letter != 0x7F
                && !Character.isSurrogate(letter);
        out.append(
            plain ? String.valueOf(letter) : String.format(Locale.ROOT, "\\u%04x", (int) letter));
      }
    }
  }
}
