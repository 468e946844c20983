package org.archigram.language.elaborate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.archigram.language.Language;
import org.archigram.language.Read;
import org.archigram.model.problem.Source;
import org.archigram.testkit.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenModelTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> textsBecomeModels() {
    return new Golden(".arch", ".model", GoldenModelTest::model).tests(ROOT.resolve("model"));
  }

  @TestFactory
  Stream<DynamicTest> namesWithoutMeaningAreReported() {
    return new Golden(".arch", ".err", GoldenModelTest::report).tests(ROOT.resolve("names"));
  }

  @TestFactory
  Stream<DynamicTest> likelyMistakesAreExplained() {
    return new Golden(".arch", ".err", GoldenModelTest::report).tests(ROOT.resolve("mistakes"));
  }

  private static String model(String name, String text) {
    Read read = Language.read(new Source(name, text));
    return read.problems().text(false) + read.architecture().map(Print::of).orElse("");
  }

  private static String report(String name, String text) {
    return Language.read(new Source(name, text)).problems().text(false);
  }
}
