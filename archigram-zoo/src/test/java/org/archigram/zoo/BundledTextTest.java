package org.archigram.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.archigram.language.parse.Parser;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BundledTextTest {

  @TestFactory
  Stream<DynamicTest> everyBundledTextIsReadWithoutAProblem() {
    return Zoo.entries().stream()
        .map(e -> DynamicTest.dynamicTest(e.name(), () -> readsWithoutAProblem(e.source())));
  }

  private static void readsWithoutAProblem(Source source) {
    assertThat(Parser.parse(source).problems().text(false)).isEmpty();
  }
}
