package org.archigram.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.archigram.model.problem.Source;

/** Reads {@code catalogue.txt}, one architecture a line, and the files it names. */
final class Catalogue {
  private Catalogue() {}

  static List<Entry> entries() {
    return text("catalogue.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .map(Catalogue::entry)
        .toList();
  }

  /** For example {@code gru | Gated Recurrent Unit | SEQUENCES | 2014 | cell gates}. */
  private static Entry entry(String line) {
    String[] column = line.split("\\|", -1);
    Arrays.setAll(column, i -> column[i].strip());
    return new Entry(
        column[0],
        column[1],
        Family.valueOf(column[2]),
        Integer.parseInt(column[3]),
        List.of(column[4].split(" ")));
  }

  static Source source(String name) {
    return new Source(name + ".arch", text(name + ".arch"));
  }

  static Optional<String> page(String name) {
    return resource("pages/" + name + ".md");
  }

  private static String text(String file) {
    return resource(file)
        .orElseThrow(() -> new IllegalStateException("the zoo has no file " + file));
  }

  private static Optional<String> resource(String file) {
    try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
