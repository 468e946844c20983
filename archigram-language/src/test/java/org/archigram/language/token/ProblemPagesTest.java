package org.archigram.language.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archigram.language.Format;
import org.archigram.language.parse.Parser;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemPagesTest {
  private static final Path WORDING = Path.of("src/main/java/org/archigram/language/token");
  private static final Pattern CODE = Pattern.compile("\"(E01\\d\\d)\"");
  private static final Pattern EXAMPLE = Pattern.compile("```arch\n(.*?)\n```", Pattern.DOTALL);

  static Stream<String> codes() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(WORDING)) {
      for (Path file : files.toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    return codes.stream();
  }

  private static String page(String code) {
    String name = "/org/archigram/problems/" + code + ".md";
    try (InputStream in = ProblemPagesTest.class.getResourceAsStream(name)) {
      assertThat(in).as("the page of %s", code).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> examples(String code) {
    return EXAMPLE.matcher(page(code)).results().map((MatchResult r) -> r.group(1)).toList();
  }

  @Test
  void allCodesAreFound() throws IOException {
    assertThat(codes()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theExampleOfAPageTriggersItsProblemAlone(String code) {
    Source example = new Source(code, examples(code).get(0));
    assertThat(Parser.parse(example).problems().all())
        .extracting(Problem::code)
        .isNotEmpty()
        .containsOnly(code);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whatThePageSaysToWriteIsRight(String code) {
    String fixed = examples(code).get(1) + "\n";
    assertThat(Parser.parse(new Source(code, fixed)).problems().text(false)).isEmpty();
    assertThat(Format.text(new Source(code, fixed))).isEqualTo(fixed);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void thePageBeginsWithItsCode(String code) {
    assertThat(page(code)).startsWith("# " + code + ": ");
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("../docs/problems"))) {
      assertThat(
              pages
                  .map(page -> page.getFileName().toString())
                  .filter(name -> name.startsWith("E01")))
          .containsExactlyInAnyOrderElementsOf(codes().map(code -> code + ".md").toList());
    }
  }
}
