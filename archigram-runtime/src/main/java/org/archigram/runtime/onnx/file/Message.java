package org.archigram.runtime.onnx.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message in the wire format of Protocol Buffers.
 *
 * <p>See protobuf.dev/programming-guides/encoding. Long tensors are not copied.
 */
final class Message {
  private static final int NUMBER = 0;
  private static final int BYTES = 2;
  private static final int FOUR_BYTES = 5;
  private static final int CHUNK = 1 << 13;

  private interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  private final List<Part> parts = new ArrayList<>();
  private long size;

  long size() {
    return size;
  }

  void writeTo(OutputStream out) throws IOException {
    for (Part part : parts) {
      part.writeTo(out);
    }
  }

  private Message add(long length, Part part) {
    parts.add(part);
    size += length;
    return this;
  }

  private Message add(ByteArrayOutputStream bytes) {
    return add(bytes.size(), bytes::writeTo);
  }

  private Message head(int field, int kind, long value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    varint((long) field << 3 | kind, bytes);
    varint(value, bytes);
    return add(bytes);
  }

  /** Seven bits a byte, the lowest first. */
  private static void varint(long value, ByteArrayOutputStream bytes) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  Message number(int field, long value) {
    return head(field, NUMBER, value);
  }

  Message real(int field, float value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    varint((long) field << 3 | FOUR_BYTES, bytes);
    int bits = Float.floatToIntBits(value);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      bytes.write(bits >>> shift);
    }
    return add(bytes);
  }

  Message text(int field, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return head(field, BYTES, bytes.length).add(bytes.length, out -> out.write(bytes));
  }

  Message message(int field, Message inner) {
    return head(field, BYTES, inner.size).add(inner.size, inner::writeTo);
  }

  Message reals(int field, float[] values) {
    long length = (long) Float.BYTES * values.length;
    return head(field, BYTES, length).add(length, out -> write(values, out));
  }

  Message wholes(int field, List<Long> values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(bytes::putLong);
    return head(field, BYTES, bytes.capacity())
        .add(bytes.capacity(), out -> out.write(bytes.array()));
  }

  private static void write(float[] values, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < values.length; start += CHUNK) {
      int count = Math.min(CHUNK, values.length - start);
      bytes.asFloatBuffer().put(values, start, count);
      out.write(bytes.array(), 0, Float.BYTES * count);
    }
  }
}
