package org.archigram.runtime.dataset;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** The files of a packed tar archive, one after the other. */
final class Archive implements Closeable {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int XZ_MEMORY_KIB = 256 << 10;

  private final InputStream tar;

  /** What is left of the present file, and of the block that it ends in. */
  private long left;

  private long padding;

  private Archive(InputStream tar) {
    this.tar = tar;
  }

  static Archive open(Path file, Registry registry) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      InputStream tar =
          registry == Registry.NPM
              ? new GZIPInputStream(in, 1 << 16)
              : new XZInputStream(Ar.member(in, "data.tar.xz"), XZ_MEMORY_KIB);
      return new Archive(new BufferedInputStream(tar, 1 << 16));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Goes to the next file; its path, or nothing at the end. */
  Optional<String> next() throws IOException {
    tar.skipNBytes(left + padding);
    byte[] header = tar.readNBytes(BLOCK);
    if (header.length < BLOCK || header[0] == 0) {
      left = 0;
      padding = 0;
      return Optional.empty();
    }
    left = octal(header);
    padding = (BLOCK - left % BLOCK) % BLOCK;
    return Optional.of(text(header, 0, NAME));
  }

  private static String text(byte[] header, int from, int length) {
    String text = new String(header, from, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private static long octal(byte[] header) throws IOException {
    try {
      return Long.parseUnsignedLong(text(header, SIZE, SIZE_LENGTH), 8);
    } catch (NumberFormatException e) {
      throw new IOException("the archive has a damaged header", e);
    }
  }

  /** Writes the present file to {@code target}; it must have the size that is expected. */
  void copy(Path target, DataSet.Entry expected) throws IOException {
    // The stream must stay open for the files behind this one.
    InputStream file = new Rest();
    InputStream plain = expected.packed() ? new GZIPInputStream(file) : file;
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long done = 0;
      int read = plain.read(buffer);
      while (read >= 0 && done <= expected.bytes()) {
        out.write(buffer, 0, read);
        done += read;
        read = plain.read(buffer);
      }
      if (done != expected.bytes()) {
        throw new IOException(expected.name() + " has not " + expected.bytes() + " bytes");
      }
    }
  }

  /** What is left of the present file. */
  private final class Rest extends FilterInputStream {
    Rest() {
      super(tar);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = tar.read(bytes, from, (int) Math.min(length, left));
      if (read < 0) {
        throw new EOFException("the archive ends too early");
      }
      left -= read;
      return read;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(left, tar.available());
    }
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
