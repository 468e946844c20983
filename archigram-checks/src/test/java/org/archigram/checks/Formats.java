package org.archigram.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Patterns of texts, as they stand in the sources. */
final class Formats {
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern NUMBER =
      Pattern.compile("(?<!%)(?:%%)*%[-+0,(#]*\\d*(?:\\.\\d+)?[dxXeEfgGaA]");

  private Formats() {}

  /** Patterns with numbers in statements that name no locale. */
  static Stream<String> withoutLocale(Path file) {
    String source;
    try {
      source = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher text = TEXT.matcher(source);
    return text.results()
        .filter(found -> NUMBER.matcher(found.group()).find())
        .filter(found -> !statement(source, found.start()).contains("Locale.ROOT"))
        .map(found -> Reactor.name(file) + ": " + found.group());
  }

  private static String statement(String source, int end) {
    int begin =
        Math.max(
            source.lastIndexOf(';', end),
            Math.max(source.lastIndexOf('{', end), source.lastIndexOf('}', end)));
    return source.substring(Math.max(0, begin), end);
  }
}
