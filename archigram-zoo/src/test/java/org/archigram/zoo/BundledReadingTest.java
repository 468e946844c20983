package org.archigram.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.archigram.language.Language;
import org.archigram.language.Read;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BundledReadingTest {

  @TestFactory
  Stream<DynamicTest> everyArchitectureIsReadWithoutAProblem() {
    return Zoo.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(),
                    () -> {
                      Read read = Language.read(entry.source());
                      assertThat(read.problems().text(false)).isEmpty();
                      assertThat(read.architecture()).isPresent();
                    }));
  }
}
