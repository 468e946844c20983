package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CompletionTest {

  @Test
  void bashCompletesCommandsAndTheirOptions() throws IOException, InterruptedException {
    assertThat(completions("archigram", "expl")).containsExactly("explain");
    assertThat(completions("archigram", "")).containsAll(CommandName.words());
    assertThat(completions("archigram", "explain", "--h")).containsExactly("--help");
    assertThat(completions("archigram", "completion", "z")).containsExactly("zsh");
  }

  @Test
  void bothShellsTakeTheSameScript() {
    Ran ran = Ran.archigram("completion", "zsh");
    assertThat(ran.code()).isZero();
    assertThat(ran).isEqualTo(Ran.archigram("completion", "bash"));
  }

  /** What bash offers for the last of {@code words}. */
  private static List<String> completions(String... words)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    String question =
        """
        COMP_WORDS=('%s')
        COMP_CWORD=%d
        _complete_archigram
        printf '%%s\n' "${COMPREPLY[@]}"
        """
            .formatted(String.join("' '", words), words.length - 1);
    String script = Ran.archigram("completion", "bash").out() + question;
    Process bash = new ProcessBuilder("/bin/bash").redirectErrorStream(true).start();
    try (OutputStream in = bash.getOutputStream()) {
      in.write(script.getBytes(StandardCharsets.UTF_8));
    }
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(answer).isZero();
    return answer.lines().map(String::strip).toList();
  }

  @Test
  void unknownShellIsWrongUsageThatNamesTheKnown() {
    Ran ran = Ran.archigram("completion", "fish");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            """
            error: there is no completion for `fish`
              = help: there is one for bash and one for zsh
            """);
  }
}
