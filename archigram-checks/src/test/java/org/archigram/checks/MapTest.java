package org.archigram.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about how the house is built names every package, in the package's own words. */
class MapTest {
  private static final Pattern SENTENCE =
      Pattern.compile("/\\*\\*\\s*(.*?)(\\.\\s|\\*/)", Pattern.DOTALL);

  @Test
  void everyPackageStandsOnThePageInItsOwnWords() throws IOException {
    List<String> page =
        Files.readAllLines(Reactor.ROOT.resolve("docs/architecture.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(page).containsExactlyInAnyOrderElementsOf(packages());
  }

  private static List<String> packages() throws IOException {
    try (Stream<Path> files = Files.walk(Reactor.ROOT, 20)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .filter(file -> file.toString().contains("src/main/java"))
          .map(MapTest::row)
          .toList();
    }
  }

  private static String row(Path file) {
    String name = file.toString().replaceAll(".*/org/archigram/(.*)/package-info.java", "$1");
    return "| `" + name.replace('/', '.') + "` | " + sentence(file) + " |";
  }

  private static String sentence(Path file) {
    try {
      Matcher comment = SENTENCE.matcher(Files.readString(file));
      assertThat(comment.find()).as("a sentence in %s", file).isTrue();
      return comment
          .group(1)
          .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
          .replaceAll("\\{@code ([^}]*)}", "`$1`")
          .strip()
          .replaceAll("\\.$", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
