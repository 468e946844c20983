package org.archigram.bench.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small whole files of each kind of data, and networks that learn from them. */
final class Samples {
  /** Puts rows of a table into classes. */
  static final String SORTER =
      """
      network Sorter {
        input x : [m]
        output y : [k]
        target kind : class(k)

        y = x |> dense(4) |> relu |> dense(k)

        loss fit = cross_entropy(y, kind)
      }
      """;

  /** Fits two numbers to one. */
  static final String LINE =
      """
      network Line {
        input x : [2]
        output y : [1]
        target goal : [1]

        y = x |> dense(1)

        loss fit = squared_error(y, goal)
      }
      """;

  /** Says the next letter. */
  static final String SPELLER =
      """
      network Speller {
        input x[t] : class(n)
        output y[t] : [n]

        y = embedding(x, size: 4) |> dense(n)
      }
      """;

  private Samples() {}

  static byte[] table() {
    StringBuilder text = new StringBuilder("width,height,kind\n");
    for (int i = 0; i < 12; i++) {
      text.append(
          String.format(
              Locale.ROOT, "%d.5,%d,%s%n", i, 100 - i, i % 3 == 0 ? "\"oak, red\"" : "ash"));
    }
    return utf8(text.toString());
  }

  static byte[] json() {
    return utf8("[[1, 2], [3, 4], [5, 6], [7, 8.5], [-1, 2], [0, 1e-3], [2, 2], [3, 3]]\n");
  }

  static byte[] words() {
    return utf8("the quick brown fox\njumps over\nthe lazy dog\n");
  }

  /** A matrix of small numbers, format version 1. */
  static byte[] npy(int rows, int columns) {
    String head =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
    int length = (10 + head.length() + 64) / 64 * 64 - 10;
    ByteBuffer bytes =
        ByteBuffer.allocate(10 + length + 4 * rows * columns).order(ByteOrder.LITTLE_ENDIAN);
    bytes
        .put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 0);
    bytes.putShort((short) length);
    bytes.put(utf8(head + " ".repeat(length - head.length() - 1) + "\n"));
    for (int i = 0; i < rows * columns; i++) {
      bytes.putFloat(i % 5 - 2);
    }
    return bytes.array();
  }

  static byte[] npz() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write(npy(8, 2));
      zip.putNextEntry(new ZipEntry("goal.npy"));
      zip.write(npy(8, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
