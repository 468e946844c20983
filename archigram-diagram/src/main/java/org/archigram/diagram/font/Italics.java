package org.archigram.diagram.font;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lean of slanted letters, which TrueType files do not hold. */
record Italics(Map<String, List<Double>> byLetter) {
  static final Italics SHIPPED = read("italics.txt");

  double italic(Font font, int codePoint) {
    return find(font, codePoint).get(0);
  }

  double skew(Font font, int codePoint) {
    return find(font, codePoint).get(1);
  }

  private List<Double> find(Font font, int codePoint) {
    return byLetter.getOrDefault(font.family() + " " + codePoint, List.of(0.0, 0.0));
  }

  private static Italics read(String name) {
    var stream = Objects.requireNonNull(Italics.class.getResourceAsStream(name), name);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var table = new HashMap<String, List<Double>>();
      for (String line : lines.lines().filter(text -> !text.startsWith("#")).toList()) {
        String[] words = line.split(" ", 4);
        table.put(
            "KaTeX_" + words[0] + " " + words[1],
            List.of(Double.valueOf(words[2]), Double.valueOf(words[3])));
      }
      return new Italics(Map.copyOf(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
