package org.archigram.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalStreamTest {

  @Test
  void whatMovesTheCursorOrReordersIsShown() {
    assertThat(TerminalStream.shown("a\033]0;title\007b")).isEqualTo("a␛]0;title␇b");
    assertThat(TerminalStream.shown("\033[2Jx\b\r")).isEqualTo("␛[2Jx␈␍");
    assertThat(TerminalStream.shown("if \u202Eevil\u2066 \u009b31m")).isEqualTo("if �evil� �31m");
  }

  @Test
  void textAndOurOwnColoursPass() {
    String painted = Ink.RED.paint("error") + ": ŷ = tanh(x)\n\tend 😀";
    assertThat(TerminalStream.shown(painted)).isEqualTo(painted);
    assertThat(TerminalStream.shown(TerminalStream.LINE + "[==]"))
        .isEqualTo(TerminalStream.LINE + "[==]");
  }

  @Test
  void signsMayComeInPieces() {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(new TerminalStream(target), false, StandardCharsets.UTF_8);
    String text = "ŷ\033[H".repeat(9000) + "\n";
    out.print(text);
    out.flush();
    assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo(text.replace('\033', '␛'));
  }
}
