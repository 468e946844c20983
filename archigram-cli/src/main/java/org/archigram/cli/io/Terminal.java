package org.archigram.cli.io;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that a command runs in, whose width may change meanwhile. */
public final class Terminal {
  private static final int USUAL = 80;
  private static final long ASKED_EVERY_NANOS = 1_000_000_000;
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,5})");

  private int width = USUAL;
  private long asked;
  private boolean known;

  /** Whether the standard error is one on which a line can be written over. */
  public static boolean isOnErr() {
    return System.getProperty("archigram.terminals", "").contains("err")
        && !System.getenv().getOrDefault("TERM", "").equals("dumb");
  }

  /** How many columns there are now. */
  public int width() {
    long now = System.nanoTime();
    if (!known || now - asked > ASKED_EVERY_NANOS) {
      known = true;
      asked = now;
      width = found();
    }
    return width;
  }

  private static int found() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      Matcher size =
          SIZE.matcher(
              new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
      int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
      return columns > 0 ? columns : USUAL;
    } catch (IOException e) {
      return USUAL; // as on Windows, which has no such command
    }
  }
}
