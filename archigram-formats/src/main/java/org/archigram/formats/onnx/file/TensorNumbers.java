package org.archigram.formats.onnx.file;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads all numbers of one tensor of a file. */
public final class TensorNumbers {
  private static final int EXTERNAL = 1;
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final Path file;
  private final OnnxFile.Tensor tensor;
  private final Map<String, String> external = new HashMap<>();
  private final float[] values;
  private int next;
  private int location;

  private TensorNumbers(Path file, OnnxFile.Tensor tensor) throws IOException {
    this.file = file;
    this.tensor = tensor;
    this.values = new float[places()];
  }

  /** How many numbers there must be; no more than the file can hold. */
  private int places() throws IOException {
    long count = 1;
    for (long size : tensor.dimensions()) {
      if (size < 0 || size > 0 && count > Integer.MAX_VALUE / size) {
        throw new IOException("`" + tensor.name() + "` has a size that cannot be");
      }
      count *= size;
    }
    if (!tensor.external() && count > tensor.span().length()) {
      throw new IOException("`" + tensor.name() + "` has fewer numbers than places");
    }
    return (int) count;
  }

  /** The numbers of a tensor, in row-major order. */
  public static float[] read(Path file, OnnxFile.Tensor tensor) throws IOException {
    return new TensorNumbers(file, tensor).read();
  }

  private float[] read() throws IOException {
    byte[] bytes = part(file, tensor.span().from(), tensor.span().length());
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      field(in, tag);
    }
    if (location == EXTERNAL) {
      raw(outside());
    }
    if (next != values.length) {
      throw new IOException(
          "`%s` has %s numbers for %s places".formatted(tensor.name(), next, values.length));
    }
    return values;
  }

  private void field(CodedInputStream in, int tag) throws IOException {
    boolean packed = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
    switch (WireFormat.getTagFieldNumber(tag)) {
      case 4 -> numbers(in, packed, () -> in.readFloat());
      case 5 -> numbers(in, packed, () -> small(in.readInt32()));
      case 7, 11 -> numbers(in, packed, () -> exact(in.readInt64()));
      case 10 -> numbers(in, packed, () -> (float) in.readDouble());
      case 9 -> raw(in.readByteArray());
      case 13 -> entry(CodedInputStream.newInstance(in.readByteArray()));
      case 14 -> location = in.readInt32();
      default -> in.skipField(tag);
    }
  }

  @FunctionalInterface
  private interface Number {
    float read() throws IOException;
  }

  private void numbers(CodedInputStream in, boolean packed, Number number) throws IOException {
    if (!packed) {
      put(number.read());
      return;
    }
    int outer = in.pushLimit(in.readRawVarint32());
    while (in.getBytesUntilLimit() > 0) {
      put(number.read());
    }
    in.popLimit(outer);
  }

  private void put(float number) throws IOException {
    if (next >= values.length) {
      throw new IOException("`" + tensor.name() + "` has more numbers than places");
    }
    values[next++] = number;
  }

  /** Small elements are kept as whole numbers that hold their bits. */
  private float small(int bits) throws IOException {
    return switch (tensor.element()) {
      case Elements.FLOAT16 -> half(bits);
      case Elements.BFLOAT16 -> Float.intBitsToFloat(bits << 16);
      default -> exact(bits);
    };
  }

  /** A whole number as a real one of 32 bits. */
  private float exact(long number) throws IOException {
    if ((long) (float) number != number) {
      throw new IOException(
          "`%s` holds %s, which real numbers of 32 bits cannot".formatted(tensor.name(), number));
    }
    return number;
  }

  private void raw(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int width = width();
    while (buffer.remaining() >= width) {
      put(one(buffer));
    }
  }

  private int width() throws IOException {
    return switch (tensor.element()) {
      case Elements.UINT8, Elements.INT8, Elements.BOOL -> 1;
      case Elements.UINT16, Elements.INT16, Elements.FLOAT16, Elements.BFLOAT16 -> 2;
      case Elements.FLOAT, Elements.INT32, Elements.UINT32 -> 4;
      case Elements.INT64, Elements.DOUBLE, Elements.UINT64 -> 8;
      default ->
          throw new IOException(
              "`%s` has elements of type %s, which are not read"
                  .formatted(tensor.name(), tensor.element()));
    };
  }

  private float one(ByteBuffer buffer) throws IOException {
    return switch (tensor.element()) {
      case Elements.UINT8 -> buffer.get() & 0xff;
      case Elements.INT8, Elements.BOOL -> buffer.get();
      case Elements.UINT16 -> buffer.getShort() & 0xffff;
      case Elements.INT16 -> buffer.getShort();
      case Elements.FLOAT16 -> half(buffer.getShort() & 0xffff);
      case Elements.BFLOAT16 -> Float.intBitsToFloat(buffer.getShort() << 16);
      case Elements.FLOAT -> buffer.getFloat();
      case Elements.INT32 -> exact(buffer.getInt());
      case Elements.UINT32 -> exact(buffer.getInt() & 0xffffffffL);
      case Elements.DOUBLE -> (float) buffer.getDouble();
      default -> exact(buffer.getLong());
    };
  }

  /** A number of 16 bits. */
  private static float half(int bits) {
    int exponent = (bits >> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    float size =
        exponent == 0
            ? fraction * 0x1p-24f
            : exponent == 0x1f
                ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : (1 + fraction * 0x1p-10f) * (float) StrictMath.pow(2, exponent - 15);
    return (bits & 0x8000) == 0 ? size : -size;
  }

  private void entry(CodedInputStream in) throws IOException {
    String key = "";
    String value = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 1) {
        key = in.readString();
      } else {
        value = in.readString();
      }
    }
    external.put(key, value);
  }

  /** Numbers in a file beside this one; never one elsewhere. */
  private byte[] outside() throws IOException {
    String name = external.getOrDefault("location", "");
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path other = folder == null ? Path.of(name) : folder.resolve(name).normalize();
    if (name.isEmpty() || folder == null || !other.startsWith(folder)) {
      throw new IOException("the numbers of `" + tensor.name() + "` are outside of the folder");
    }
    String offset = external.getOrDefault("offset", "0");
    long length = (long) values.length * width();
    boolean number = offset.matches("\\d{1,18}");
    if (!number || Files.size(other) - Long.parseLong(offset) < length || length > MOST_BYTES) {
      throw new IOException("`" + other + "` does not hold the numbers of `" + tensor.name() + "`");
    }
    return part(other, Long.parseLong(offset), (int) length);
  }

  private static byte[] part(Path file, long from, int length) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[length];
      in.seek(from);
      in.readFully(bytes);
      return bytes;
    } catch (EOFException e) {
      throw new IOException("`" + file + "` ends too early", e);
    }
  }
}
