package org.archigram.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archigram.cli.io.Console;

/**
 * Runs commands for nobody, so that the virtual machine sees which classes they load.
 *
 * <p>The launcher starts it once per build and Java, and keeps those classes in an archive from
 * which later starts take them at once.
 */
final class StartUpTraining {
  private static final List<List<String>> COMMAND_LINES =
      List.of(
          List.of("--version"),
          List.of("help"),
          List.of("help", "explain"),
          List.of("explain"),
          List.of("explain", "E0001"),
          List.of("completion", "bash"),
          List.of("list"),
          List.of("draw", "gru", "-o", "-"),
          List.of("draw", "gnmt", "-o", "-", "--width", "85mm"),
          List.of("draw", "lstm", "-o", "-", "--format", "pdf", "--view", "cell"),
          List.of("draw", "esn", "-o", "-", "--format", "png", "--view", "unrolled"),
          List.of("draw", "dann", "-o", "-", "--format", "tikz", "--view", "training"),
          List.of("draw", "no-such-source"),
          List.of("draw", "gru", "--set", "no=1", "-o", "-"),
          List.of("check", "transformer"),
          List.of("summary", "gru"),
          List.of("summary", "lenet5", "--json"),
          List.of("equations", "gru"),
          List.of("equations", "lstm", "--format", "svg"),
          List.of("format", "--check", "no-such-file.arch"),
          List.of("no-such-command"),
          List.of("explain", "--no-such-option"));

  private StartUpTraining() {}

  /** Runs all the command lines. */
  public static void main(String[] arguments) {
    Console.ofProcess().err().flush(); // loads the classes of the real console
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    CommandRunner runner = new CommandRunner(new Console(nowhere, nowhere, true, true));
    for (List<String> words : COMMAND_LINES) {
      runner.run(words.toArray(new String[0]));
    }
  }
}
