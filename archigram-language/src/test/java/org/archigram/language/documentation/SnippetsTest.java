package org.archigram.language.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.language.Format;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages of problem codes have tests of their own. */
class SnippetsTest {

  @TestFactory
  Stream<DynamicTest> examplesAreRightOrHaveTheErrorThatTheyShow() throws IOException {
    return snippets().stream().map(s -> DynamicTest.dynamicTest(s.place(), () -> check(s)));
  }

  @TestFactory
  Stream<DynamicTest> examplesHaveTheCanonicalLayout() throws IOException {
    return snippets().stream()
        .filter(snippet -> !snippet.info().startsWith("block"))
        .map(s -> DynamicTest.dynamicTest(s.place(), () -> checkLayout(s)));
  }

  @Test
  void everyExampleIsFound() throws IOException {
    assertThat(snippets()).hasSizeGreaterThan(30);
  }

  @Test
  void statementsAreReadInABlockWithTheInputsThatTheyName() {
    List<Snippet> snippets =
        Snippet.all("page", "```arch block x : [3]; v : [2]\ny = x + v\n```\n");
    assertThat(snippets.get(0).problems()).extracting(Problem::code).containsExactly("E0401");
  }

  private static void check(Snippet snippet) {
    List<Problem> problems = snippet.problems();
    if (snippet.expected().isEmpty()) {
      assertThat(Problems.of(problems).text(false)).isEmpty();
    } else {
      assertThat(problems).extracting(Problem::code).containsOnly(snippet.expected());
    }
  }

  private static void checkLayout(Snippet snippet) {
    assertThat(Format.text(new Source(snippet.place(), snippet.text()))).isEqualTo(snippet.text());
  }

  private static List<Snippet> snippets() throws IOException {
    Path root = Path.of("..");
    try (Stream<Path> documents =
        Stream.concat(Stream.of(root.resolve("README.md")), Files.walk(root.resolve("docs")))) {
      return documents
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.startsWith(root.resolve("docs/problems")))
          .filter(Files::exists)
          .sorted()
          .flatMap(file -> Snippet.all(root.relativize(file).toString(), text(file)).stream())
          .toList();
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
