package org.archigram.cli.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.model.problem.Source;

/** Reads files of text that a person named. */
public final class TextFile {
  /** What stands for the standard input. */
  static final String STANDARD_INPUT = "-";

  private static final int LARGEST = 64 << 20;
  private static final long SECONDS_TO_OPEN = 5;

  private TextFile() {}

  /** The file as a text that is called as it was typed; {@code -} is the standard input. */
  public static Source read(String typed) throws IOException {
    if (typed.equals(STANDARD_INPUT)) {
      return new Source("stdin", decoded("stdin", bytes(typed, System.in)));
    }
    Path file = existing(typed);
    try (InputStream in = Files.isRegularFile(file) ? Files.newInputStream(file) : piped(typed)) {
      return new Source(typed, decoded(typed, bytes(typed, in)));
    }
  }

  /** Opens a pipe or a device; nobody may ever write to it. */
  private static InputStream piped(String typed) throws IOException {
    FutureTask<InputStream> opening = new FutureTask<>(() -> Files.newInputStream(Path.of(typed)));
    Thread opener = new Thread(opening, "opening " + typed);
    opener.setDaemon(true);
    opener.start();
    try {
      return opening.get(SECONDS_TO_OPEN, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw refusal(
          "nothing comes out of `" + typed + "`", "is there something that writes to it?");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static byte[] bytes(String typed, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw refusal("`" + typed + "` is larger than 64 MB", "is it a text?");
    }
    return bytes;
  }

  /** The text of bytes in UTF-8; the first that is none is told with its place. */
  private static String decoded(String typed, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return out.toString();
    }
    String before = out.toString();
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    int column = last.codePointCount(0, last.length()) + 1;
    String place = typed + ":" + line + ":" + column;
    String found = Integer.toHexString(bytes[in.position()] & 0xff);
    throw refusal(
        "`" + typed + "` is not UTF-8 text: the byte 0x" + found + " stands at " + place,
        "save it as UTF-8");
  }

  /** The file called so, which must be there. */
  static Path existing(String typed) throws NoSuchFileException {
    Path file = path(typed);
    if (Files.isDirectory(file)) {
      throw refusal("`" + typed + "` is a directory", "name a file in it");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(typed);
    }
    return file;
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (java.nio.file.InvalidPathException e) {
      throw refusal("`" + typed + "` is not the name of a file", "");
    }
  }

  private static CommandException refusal(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }
}
