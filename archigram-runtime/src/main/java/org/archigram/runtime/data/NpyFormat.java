package org.archigram.runtime.data;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** NumPy's format for one array; versions 1 to 3 are read, 1 is written. */
final class NpyFormat implements Format {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int HEADER_LIMIT = 1 << 16;
  private static final String SAVE_AGAIN = "save it again with numpy.save";

  @Override
  public Floats read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file, in, Files.size(file));
    }
  }

  /** What stands before the numbers. */
  static NpyHeader header(Path file, DataInputStream in) throws IOException {
    return NpyHeader.parse(file.toString(), headerText(file, in));
  }

  /** Reads an array of {@code length} bytes. */
  static Floats read(Path file, InputStream from, long length) throws IOException {
    try (DataInputStream in = new DataInputStream(from)) {
      NpyHeader header = header(file, in);
      int elements = Shapes.elements(file.toString(), "header", header.shape());
      long there = length - header.offset();
      long needed = (long) elements * header.type().size();
      if (there != needed) {
        throw new DataException(
            file.toString(),
            "header",
            "says " + needed + " bytes of numbers, but the file has " + there,
            SAVE_AGAIN);
      }
      float[] values = numbers(in, header.type(), elements);
      List<Integer> shape = Shapes.ints(header.shape());
      return new Floats(shape, header.fortran() ? Fortran.toRowMajor(shape, values) : values);
    }
  }

  private static NpyHeader.Text headerText(Path file, DataInputStream in) throws IOException {
    try {
      byte[] magic = in.readNBytes(MAGIC.length);
      int major = in.readUnsignedByte();
      in.readUnsignedByte();
      if (!java.util.Arrays.equals(magic, MAGIC) || major < 1 || major > 3) {
        throw new DataException(file.toString(), "start", "is no npy file", SAVE_AGAIN);
      }
      int bytes = major == 1 ? Short.toUnsignedInt(swap(in.readShort())) : swap(in.readInt());
      if (bytes < 0 || bytes > HEADER_LIMIT) {
        throw new DataException(
            file.toString(), "start", "says that its header is " + bytes + " bytes", SAVE_AGAIN);
      }
      byte[] text = new byte[bytes];
      in.readFully(text);
      int offset = MAGIC.length + 2 + (major == 1 ? 2 : 4) + bytes;
      return new NpyHeader.Text(new String(text, StandardCharsets.UTF_8), offset);
    } catch (EOFException e) {
      throw new DataException(file.toString(), "header", "the file ends too early", SAVE_AGAIN);
    }
  }

  private static short swap(short value) {
    return Short.reverseBytes(value);
  }

  private static int swap(int value) {
    return Integer.reverseBytes(value);
  }

  private static float[] numbers(InputStream in, NpyHeader.Type type, int elements)
      throws IOException {
    float[] values = new float[elements];
    int each = 1 << 14;
    for (int at = 0; at < elements; at += each) {
      int count = Math.min(each, elements - at);
      byte[] read = in.readNBytes(count * type.size());
      if (read.length < count * type.size()) {
        throw new EOFException("the file ends too early");
      }
      ByteBuffer bytes = ByteBuffer.wrap(read).order(type.order());
      for (int i = 0; i < count; i++) {
        values[at + i] = type.next(bytes);
      }
    }
    return values;
  }

  @Override
  public void write(Path file, Floats tensor, String name) throws IOException {
    String shape =
        tensor.shape().stream().map(size -> size + ",").collect(Collectors.joining(" ", "(", ")"));
    String text = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
    int unpadded = MAGIC.length + 4 + text.length() + 1;
    String padded = text + " ".repeat((64 - unpadded % 64) % 64) + "\n";
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(MAGIC);
    head.write(1);
    head.write(0);
    head.write(padded.length() & 0xff);
    head.write(padded.length() >> 8);
    head.write(padded.getBytes(StandardCharsets.US_ASCII));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head.toByteArray());
      float[] values = tensor.values();
      for (int at = 0; at < values.length; at += 1 << 14) {
        int count = Math.min(1 << 14, values.length - at);
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values, at, count);
        out.write(bytes.array());
      }
    }
  }
}
