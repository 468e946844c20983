package org.archigram.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  @TempDir Path folder;

  private Golden golden(boolean accept) {
    return new Golden(
        ".in",
        ".out",
        (name, text) -> text.toUpperCase(Locale.ROOT),
        accept,
        folder.resolve("report"));
  }

  private Path input(String text) throws IOException {
    return Files.writeString(folder.resolve("case.in"), text);
  }

  @Test
  void anEqualOutputPasses() throws IOException {
    Path input = input("a\nb\n");
    Files.writeString(folder.resolve("case.out"), "A\nB\n");
    assertThatCode(() -> golden(false).check(input)).doesNotThrowAnyException();
  }

  @Test
  void aDifferentOutputFailsAndNamesTheLine() throws IOException {
    Path input = input("a\nb\n");
    Files.writeString(folder.resolve("case.out"), "A\nC\n");
    assertThatThrownBy(() -> golden(false).check(input))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 2: wanted `C`, was `B`");
    assertThat(folder.resolve("report")).isDirectoryRecursivelyContaining("glob:**/index.html");
  }

  @Test
  void aMissingExpectationFails() throws IOException {
    Path input = input("a");
    assertThatThrownBy(() -> golden(false).check(input)).hasMessageContaining("no golden yet");
  }

  @Test
  void acceptingWritesTheExpectation() throws IOException {
    golden(true).check(input("a"));
    assertThat(folder.resolve("case.out")).hasContent("A");
  }

  @Test
  void aFolderWithoutCasesFails() {
    assertThatThrownBy(() -> golden(false).tests(folder)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyInputIsATest() throws IOException {
    input("a");
    assertThat(golden(false).tests(folder).map(DynamicTest::getDisplayName))
        .containsExactly("case.in");
  }
}
