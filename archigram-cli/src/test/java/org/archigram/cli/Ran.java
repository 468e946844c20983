package org.archigram.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.archigram.cli.io.Console;

/** What a command line printed, and what it ended with. */
record Ran(int code, String out, String err) {

  static Ran archigram(String... words) {
    return archigram(false, words);
  }

  static Ran archigram(boolean colours, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(print(out), print(err), colours, colours);
    int code = new CommandRunner(console).run(words).number();
    return new Ran(code, text(out), text(err));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream from) {
    return from.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
