package org.archigram.cli.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.archigram.model.problem.Printable;

/**
 * A way to a terminal on which a text can do nothing but be read.
 *
 * <p>What a file brings may hold escapes that move the cursor, name the window, or reorder what is
 * read. Here each becomes a sign that can be seen; only our own colours, and the beginning of a
 * line of progress, pass as they are.
 */
final class TerminalStream extends OutputStream {
  /** Goes back to the beginning of a line, and empties it. */
  static final String LINE = "\r\033[K";

  private static final List<String> OWN = own();

  private final OutputStream target;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

  TerminalStream(OutputStream target) {
    this.target = target;
  }

  private static List<String> own() {
    List<String> own = new java.util.ArrayList<>(List.of(LINE, Ink.END, "\r\n"));
    for (Ink ink : Ink.values()) {
      own.add(ink.begin());
    }
    return List.copyOf(own);
  }

  @Override
  public void write(int b) throws IOException {
    waiting.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    waiting.write(bytes, from, length);
    if (waiting.size() > 1 << 14) {
      pass(wholeLines());
    }
  }

  @Override
  public void flush() throws IOException {
    pass(waiting.size());
    target.flush();
  }

  /** How many bytes there are up to the last end of a line; all if there is none. */
  private int wholeLines() {
    byte[] bytes = waiting.toByteArray();
    for (int i = bytes.length; i > 0; i--) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    return bytes.length;
  }

  private void pass(int count) throws IOException {
    byte[] bytes = waiting.toByteArray();
    waiting.reset();
    waiting.write(bytes, count, bytes.length - count);
    String text = new String(bytes, 0, count, StandardCharsets.UTF_8);
    target.write(shown(text).getBytes(StandardCharsets.UTF_8));
  }

  static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int here = at;
      Optional<String> own = OWN.stream().filter(each -> text.startsWith(each, here)).findFirst();
      if (own.isPresent()) {
        out.append(own.get());
        at += own.get().length();
      } else {
        int c = text.codePointAt(at);
        out.appendCodePoint(c == '\n' || c == '\t' ? c : Printable.sign(c));
        at += Character.charCount(c);
      }
    }
    return out.toString();
  }
}
