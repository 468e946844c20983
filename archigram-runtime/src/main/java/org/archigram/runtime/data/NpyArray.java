package org.archigram.runtime.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.archigram.runtime.file.WriteException;

/**
 * An npy file that is read example by example, so that it may be larger than memory.
 *
 * <p>The first dimension counts examples. The file stays open until the program ends.
 */
public final class NpyArray {
  private static final int CHECKED_AT_ONCE = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final NpyHeader header;
  private final List<Integer> shape;
  private final int each;

  private NpyArray(Path file, FileChannel channel, NpyHeader header, List<Integer> all, int each) {
    this.file = file;
    this.channel = channel;
    this.header = header;
    this.shape = all;
    this.each = each;
  }

  /**
   * Opens a file, and looks once at all of its numbers.
   *
   * @throws DataException if it is not there, damaged, or holds what is no finite number
   */
  public static NpyArray open(Path file) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      NpyHeader header =
          NpyFormat.header(file, new DataInputStream(Channels.newInputStream(channel)));
      NpyArray array = of(file, channel, header);
      array.requireFinite();
      return array;
    } catch (NoSuchFileException e) {
      throw new DataException(file.toString(), "", "there is no such file", "check the path");
    } catch (IOException e) {
      throw new DataException(
          file.toString(), "", "cannot be read: " + WriteException.reason(e), "check its rights");
    }
  }

  private static NpyArray of(Path file, FileChannel channel, NpyHeader header) throws IOException {
    String name = file.toString();
    if (header.shape().isEmpty()) {
      throw new DataException(name, "header", "is one number, without examples", "");
    }
    if (header.fortran() && header.shape().size() > 1) {
      throw new DataException(
          name,
          "header",
          "its first index runs fastest, so examples lie apart",
          "save it with numpy.ascontiguousarray");
    }
    List<Long> one = header.shape().subList(1, header.shape().size());
    int each = Shapes.elements(name, "header", one);
    long examples = header.shape().get(0);
    long there = channel.size() - header.offset();
    if (examples < 1 || examples > Integer.MAX_VALUE || each < 1) {
      throw new DataException(name, "header", "has the shape " + header.shape(), "");
    }
    if (there != Math.multiplyExact(examples * header.type().size(), (long) each)) {
      throw new DataException(
          name,
          "header",
          "says the shape " + header.shape() + ", but the file has " + there + " bytes of numbers",
          "save it again with numpy.save");
    }
    return new NpyArray(file, channel, header, Shapes.ints(header.shape()), each);
  }

  private void requireFinite() {
    int atOnce = Math.max(1, CHECKED_AT_ONCE / each);
    if (header.type().kind() != 'f') {
      return;
    }
    for (int first = 0; first < examples(); first += atOnce) {
      float[] values = read(first, Math.min(atOnce, examples() - first));
      for (int i = 0; i < values.length; i++) {
        if (!Float.isFinite(values[i])) {
          throw new DataException(
              file.toString(),
              "example " + (first + i / each + 1) + ", number " + (i % each + 1),
              "is " + values[i] + ", not a finite number",
              "replace it, or leave the example out");
        }
      }
    }
  }

  /** The number of examples. */
  public int examples() {
    return shape.get(0);
  }

  /** The shape of one example. */
  public List<Integer> shape() {
    return shape.subList(1, shape.size());
  }

  /** The numbers of one example. */
  public float[] example(int place) {
    return read(place, 1);
  }

  private float[] read(int first, int count) {
    float[] values = new float[Math.multiplyExact(count, each)];
    int size = header.type().size();
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, size));
    long at = header.offset() + (long) first * each * size;
    try {
      while (bytes.hasRemaining()) {
        int read = channel.read(bytes, at + bytes.position());
        if (read < 0) {
          throw new DataException(
              file.toString(), "", "has become shorter", "leave it as it is while it is used");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.flip().order(header.type().order());
    if (header.type().kind() == 'f' && size == Float.BYTES) {
      bytes.asFloatBuffer().get(values);
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = header.type().next(bytes);
      }
    }
    return values;
  }
}
