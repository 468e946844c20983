package org.archigram.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  @Test
  void terminalTakesColoursAndAPipeDoesNot() {
    assertThat(Console.takesColours(true, Map.of("TERM", "xterm"))).isTrue();
    assertThat(Console.takesColours(false, Map.of("TERM", "xterm"))).isFalse();
    assertThat(Console.takesColours(true, Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void environmentHasTheLastWord() {
    assertThat(Console.takesColours(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
    assertThat(Console.takesColours(false, Map.of("CLICOLOR_FORCE", "0"))).isFalse();
    assertThat(Console.takesColours(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Console.takesColours(true, Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1")))
        .isFalse();
    assertThat(Console.takesColours(true, Map.of("NO_COLOR", ""))).isTrue();
  }

  @Test
  void eachStreamHasItsOwnColours() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, false, true);
    assertThat(console.onOut(Ink.RED, "no")).isEqualTo("no");
    assertThat(console.onErr(Ink.RED, "no")).isEqualTo("\033[1;31mno\033[0m");
  }

  @Test
  void failureOfAStandardStreamIsNotSwallowed() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    PrintStream out = new PrintStream(new StandardStream(full, 64), false, StandardCharsets.UTF_8);
    out.print("fits into the buffer");
    assertThatThrownBy(out::flush)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left");
  }
}
