package org.archigram.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.language.format.Layout;
import org.archigram.language.parse.Parser;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BundledTextTest {
  private static final Path LIBRARY =
      Path.of("../archigram-language/src/main/resources/org/archigram/library");

  @TestFactory
  Stream<DynamicTest> everyArchitectureIsWrittenInTheCanonicalLayout() {
    return Zoo.entries().stream()
        .map(e -> DynamicTest.dynamicTest(e.name(), () -> check(e.source())));
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryFileIsWrittenInTheCanonicalLayout() throws IOException {
    try (Stream<Path> files = Files.list(LIBRARY)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      return all.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path file) throws IOException {
    check(new Source(file.getFileName().toString(), Files.readString(file)));
  }

  private static void check(Source source) {
    assertThat(Parser.parse(source).problems().text(false)).isEmpty();
    assertThat(Layout.of(source)).isEqualTo(source.text());
  }
}
