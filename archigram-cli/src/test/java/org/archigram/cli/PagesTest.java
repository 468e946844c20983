package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the architectures tell a reader to draw can be drawn. */
class PagesTest {
  private static final Path PAGES = Path.of("../docs/zoo");

  @TempDir Path folder;

  static List<String> commands() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages
          .sorted()
          .flatMap(PagesTest::lines)
          .filter(line -> line.startsWith("archigram draw "))
          .distinct()
          .toList();
    }
  }

  private static Stream<String> lines(Path page) {
    try {
      return Files.readAllLines(page).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void picturesOfThePagesCanBeDrawn(String command) {
    String[] words = command.substring("archigram ".length()).strip().split(" +");
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "-o";
    all[words.length + 1] = folder.resolve("a.svg").toString();
    Ran ran = Ran.archigram(all);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }
}
