package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.archigram.cli.io.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunnerTest {

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionIsOneLineWithTheVersionOfTheBuild(String option) {
    Ran ran = Ran.archigram(option);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("archigram \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(Java \\S+\\)\n");
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void helpListsEveryCommandOnTheStandardOutput(String word) {
    Ran ran = Ran.archigram(word);
    assertThat(ran.code()).isZero();
    for (CommandName name : CommandName.values()) {
      assertThat(ran.out()).contains("  " + name.word() + " ").contains(name.summary());
    }
  }

  @Test
  void nothingAtAllIsWrongUsageAndShowsTheCommands() {
    Ran ran = Ran.archigram();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Usage: archigram COMMAND").contains("explain");
  }

  @Test
  void unknownCommandNamesTheNearest() {
    Ran ran = Ran.archigram("explian", "E0104");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            """
            error: there is no command `explian`
              = help: did you mean `archigram explain`?
            """);
  }

  @Test
  void whatCanBeDrawnIsNoCommandButMayBeMeantToBeDrawn() {
    assertThat(Ran.archigram("gru").err())
        .isEqualTo(
            """
            error: there is no command `gru`
              = help: did you mean `archigram draw gru`?
            """);
  }

  @Test
  void unknownCommandNearNoOtherPointsToHelp() {
    assertThat(Ran.archigram("frobnicate").err())
        .isEqualTo(
            """
            error: there is no command `frobnicate`
              = help: `archigram help` lists the commands
            """);
  }

  @Test
  void unknownOptionNamesTheNearest() {
    Ran ran = Ran.archigram("explain", "--hepl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            """
            error: there is no option `--hepl`
              = help: did you mean `--help`?
            """);
  }

  @Test
  void oneWordTooManyIsNamed() {
    Ran ran = Ran.archigram("explain", "E9990", "E9991");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("error: `E9991` is one word too many\n");
  }

  @ParameterizedTest
  @EnumSource(CommandName.class)
  void everyCommandHasHelpWithAnExample(CommandName name) {
    Ran asked = Ran.archigram(name.word(), "--help");
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .startsWith("Usage: archigram " + name.word())
        .contains(name.summary())
        .containsPattern("Example[^\n]*:\n  .*archigram " + name.word());
    assertThat(Ran.archigram("help", name.word())).isEqualTo(asked);
  }

  @Test
  void coloursAppearOnlyWhenTheConsoleTakesThem() {
    assertThat(Ran.archigram(false, "nonsense").err()).doesNotContain("\033[");
    assertThat(Ran.archigram(true, "nonsense").err()).startsWith("\033[1;31merror\033[0m: ");
  }

  @Test
  void faultOfOursIsOneLineAndOneOfHelp() {
    Ran ran = failing(new IllegalStateException("the boxes overlap"), "--version");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            """
            error: this is a fault of Archigram, not of your input: \
            java.lang.IllegalStateException: the boxes overlap
              = help: please report it with the command, the input, and what --trace says
            """);
  }

  @Test
  void traceShowsWhereAFaultHappened() {
    Ran ran = failing(new IllegalStateException("the boxes overlap"), "--version", "--trace");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("\tat org.archigram.cli.CommandRunnerTest.traceShows");
  }

  @Test
  void readerThatHasLeftIsNoProblem() {
    Ran ran = failing(new UncheckedIOException(new IOException("Broken pipe")), "--version");
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void fullDiskIsAProblemWithItsReason() {
    Ran ran =
        failing(new UncheckedIOException(new IOException("No space left on device")), "--version");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("No space left on device").doesNotContain("fault of Archigram");
  }

  private static Ran failing(RuntimeException failure, String... words) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw failure;
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(broken, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    int code = new CommandRunner(console).run(words).number();
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }
}
