package org.archigram.language.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archigram.language.Language;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProblemPagesOfNamesTest {
  private static final Path PAGES = Path.of("../docs/problems");
  private static final Path SOURCES = Path.of("src/main/java/org/archigram/language");
  private static final Pattern CODE = Pattern.compile("\"(E02\\d\\d)\"");
  private static final Pattern EXAMPLE = Pattern.compile("```arch\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> firstExampleHasTheProblemAndTheSecondHasNone() throws IOException {
    return codes().stream().map(code -> DynamicTest.dynamicTest(code, () -> check(code)));
  }

  @Test
  void everyCodeIsCounted() throws IOException {
    assertThat(codes()).hasSizeGreaterThan(50).contains("E0201", "E0294");
  }

  private static void check(String code) throws IOException {
    String page = Files.readString(PAGES.resolve(code + ".md"));
    assertThat(page).startsWith("# " + code + ": ");
    List<String> examples = EXAMPLE.matcher(page).results().map(r -> r.group(1)).toList();
    if (examples.isEmpty()) {
      return; // a problem of several files, or of the command line
    }
    assertThat(examples).hasSize(2);
    assertThat(problems(examples.get(0)).all()).extracting(Problem::code).contains(code);
    assertThat(problems(examples.get(1)).text(false)).isEmpty();
  }

  private static Problems problems(String example) {
    return Language.read(new Source("example.arch", example)).problems();
  }

  private static List<String> codes() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(ProblemPagesOfNamesTest::codes)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Stream<String> codes(Path file) {
    try {
      return CODE.matcher(Files.readString(file)).results().map(ProblemPagesOfNamesTest::code);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String code(MatchResult found) {
    return found.group(1);
  }
}
