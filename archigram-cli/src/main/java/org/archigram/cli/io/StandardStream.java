package org.archigram.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A standard stream whose failures reach the command.
 *
 * <p>A {@code PrintStream} swallows each {@code IOException}; so a full disk would look like
 * success, and a command would go on for a reader that has left.
 */
final class StandardStream extends OutputStream {
  private final OutputStream target;

  StandardStream(OutputStream target, int buffer) {
    this.target = new BufferedOutputStream(target, buffer);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flush() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
