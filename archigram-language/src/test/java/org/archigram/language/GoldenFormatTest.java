package org.archigram.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.archigram.language.parse.Parsed;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.Sexp;
import org.archigram.model.problem.Source;
import org.archigram.testkit.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenFormatTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private static final Golden GOLDEN =
      new Golden(".arch", ".out", (name, text) -> Format.text(new Source(name, text)));

  @TestFactory
  Stream<DynamicTest> textsGetTheCanonicalLayout() {
    return GOLDEN.tests(ROOT.resolve("format"));
  }

  @TestFactory
  Stream<DynamicTest> theLayoutChangesNothingButTheLayout() {
    return Stream.of("format", "parse")
        .flatMap(folder -> GOLDEN.cases(ROOT.resolve(folder)).stream())
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> unchanged(file)));
  }

  private static void unchanged(Path file) throws IOException {
    Source source = new Source(file.toString(), Files.readString(file));
    String formatted = Format.text(source);
    Parsed before = Parser.parse(source);
    Parsed after = Parser.parse(new Source("formatted", formatted));
    assertThat(after.problems().text(false)).isEmpty();
    assertThat(Sexp.of(after.file())).isEqualTo(Sexp.of(before.file()));
    assertThat(Format.text(new Source("formatted", formatted))).isEqualTo(formatted);
    assertThat(comments(formatted)).isEqualTo(comments(source.text()));
    String printed = Format.text(before.file());
    assertThat(Sexp.of(Parser.parse(new Source("printed", printed)).file()))
        .isEqualTo(Sexp.of(before.file()));
  }

  private static String comments(String text) {
    return text.lines()
        .filter(line -> line.contains("#"))
        .map(line -> line.substring(line.indexOf('#')).replaceAll("[#\\s]+", ""))
        .reduce("", (a, b) -> a + "\n" + b);
  }
}
