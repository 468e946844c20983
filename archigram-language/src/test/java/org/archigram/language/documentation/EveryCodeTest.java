package org.archigram.language.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryCodeTest {
  private static final Pattern CODE = Pattern.compile("\\[([EW]\\d{4})\\]");

  /** A text alone cannot have these. */
  private static final Set<String> NOT_OF_ONE_TEXT =
      Set.of(
          "E0269", // hundreds of lines
          "E0282", // two files that use each other
          "E0292", // what the command line asks for
          "E0293", "E0294", "E0301", // architectures that are built in Java
          "E0302", "E0309", "E0311", "E0701", // ONNX files
          "E0702", "E0703");

  @Test
  void everyCodeThatATextCanHaveHasACaseWithItsWholeReport() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".err")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(code -> shown.add(code(code)));
      }
    }
    List<String> expected = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("../docs/problems"))) {
      pages
          .map(page -> page.getFileName().toString().replace(".md", ""))
          .filter(code -> !NOT_OF_ONE_TEXT.contains(code))
          .forEach(expected::add);
    }
    assertThat(expected).hasSizeGreaterThan(130).doesNotContainAnyElementsOf(NOT_OF_ONE_TEXT);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String code(MatchResult found) {
    return found.group(1);
  }
}
