package org.archigram.cli.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The two streams a command prints to, in UTF-8, and whether they take colours.
 *
 * @param out results only; it may be a picture on its way into a pipe
 * @param err problems, progress and everything else
 * @param colourOut whether {@code out} takes colours
 * @param colourErr whether {@code err} takes colours
 */
public record Console(PrintStream out, PrintStream err, boolean colourOut, boolean colourErr) {

  private static final int BUFFER = 1 << 14;

  /** The console of this process; the launcher says which streams are terminals. */
  public static Console ofProcess() {
    String terminals = System.getProperty("archigram.terminals", "");
    Map<String, String> environment = System.getenv();
    return new Console(
        new PrintStream(
            stream(FileDescriptor.out, BUFFER, terminals.contains("out")),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(
            stream(FileDescriptor.err, 1, terminals.contains("err")), true, StandardCharsets.UTF_8),
        takesColours(terminals.contains("out"), environment),
        takesColours(terminals.contains("err"), environment));
  }

  /** A console of terminals without colours that end in these streams. */
  public static Console ofTerminals(OutputStream out, OutputStream err) {
    return new Console(
        new PrintStream(new TerminalStream(out), true, StandardCharsets.UTF_8),
        new PrintStream(new TerminalStream(err), true, StandardCharsets.UTF_8),
        false,
        false);
  }

  private static OutputStream stream(FileDescriptor descriptor, int buffer, boolean terminal) {
    OutputStream plain = new FileOutputStream(descriptor);
    return new StandardStream(terminal ? new TerminalStream(plain) : plain, buffer);
  }

  /** Writes {@code text} over the line of a terminal on {@link #err}. */
  public void overwrite(String text) {
    err.print(TerminalStream.LINE + text);
    err.flush();
  }

  /** Colours only for a terminal, unless {@code CLICOLOR_FORCE} or {@code NO_COLOR} says else. */
  static boolean takesColours(boolean terminal, Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** {@code text} as it should look on {@link #out}. */
  public String onOut(Ink ink, String text) {
    return colourOut ? ink.paint(text) : text;
  }

  /** {@code text} as it should look on {@link #err}. */
  public String onErr(Ink ink, String text) {
    return colourErr ? ink.paint(text) : text;
  }
}
