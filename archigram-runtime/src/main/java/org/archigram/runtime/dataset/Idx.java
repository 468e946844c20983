package org.archigram.runtime.dataset;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.archigram.runtime.data.DataException;

/**
 * A file in the idx format, in which MNIST is published; also packed.
 *
 * @param file its name, for errors
 * @param bytes one byte for each element, in row-major order
 */
record Idx(String file, List<Integer> shape, byte[] bytes) {
  private static final int UNSIGNED_BYTES = 8;
  private static final long MOST = 1L << 29;

  static Idx read(Path file) {
    String name = file.toString();
    try (DataInputStream in = new DataInputStream(opened(file))) {
      int zeros = in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int rank = in.readUnsignedByte();
      if (zeros != 0 || type != UNSIGNED_BYTES || rank == 0 || rank > 4) {
        throw damaged(name, "is no idx file of bytes");
      }
      List<Integer> shape = new ArrayList<>();
      long elements = 1;
      for (int i = 0; i < rank; i++) {
        int size = in.readInt();
        shape.add(size);
        elements = size < 1 || elements > MOST ? Long.MAX_VALUE : elements * size;
      }
      if (elements > MOST) {
        throw damaged(name, "has the impossible shape " + shape);
      }
      return new Idx(name, shape, elements(name, in, (int) elements));
    } catch (EOFException e) {
      throw damaged(name, "ends too early");
    } catch (IOException e) {
      throw damaged(name, "cannot be read: " + e.getMessage());
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** Memory grows with what is there, not with what the header says. */
  private static byte[] elements(String name, InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw damaged(name, "says " + count + " elements, but has " + bytes.length);
    }
    if (in.read() >= 0) {
      throw damaged(name, "says " + count + " elements, but has more");
    }
    return bytes;
  }

  private static DataException damaged(String file, String reason) {
    return new DataException(file, "", reason, "delete it, or put a whole one in its place");
  }
}
