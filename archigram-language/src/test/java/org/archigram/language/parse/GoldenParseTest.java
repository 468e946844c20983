package org.archigram.language.parse;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.archigram.language.syntax.Sexp;
import org.archigram.model.problem.Source;
import org.archigram.testkit.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenParseTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> textsBecomeTrees() {
    return new Golden(".arch", ".sexp", GoldenParseTest::tree).tests(ROOT.resolve("parse"));
  }

  @TestFactory
  Stream<DynamicTest> mistakesAreReported() {
    return new Golden(".arch", ".err", GoldenParseTest::report).tests(ROOT.resolve("problems"));
  }

  private static String tree(String name, String text) {
    Parsed parsed = Parser.parse(new Source(name, text));
    return parsed.problems().isEmpty() ? Sexp.of(parsed.file()) : parsed.problems().text(false);
  }

  private static String report(String name, String text) {
    return Parser.parse(new Source(name, text)).problems().text(false);
  }
}
