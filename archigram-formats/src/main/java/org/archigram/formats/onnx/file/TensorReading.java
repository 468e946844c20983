package org.archigram.formats.onnx.file;

import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one tensor without its numbers, unless they are few.
 *
 * <p>Small whole numbers are shapes, axes and indices; single real numbers are factors. Both are
 * needed to know what a graph computes; weights are not.
 */
final class TensorReading {
  private static final int MOST_INTEGERS = 1 << 10;
  private static final int MOST_REALS = 16;

  private final Wire wire;
  private final List<Long> dimensions = new ArrayList<>();
  private final List<Long> integers = new ArrayList<>();
  private final List<Double> reals = new ArrayList<>();
  private byte[] raw = new byte[0];
  private String name = "";
  private int element;
  private boolean external;

  TensorReading(Wire wire) {
    this.wire = wire;
  }

  OnnxFile.Tensor read(String path) throws IOException, Unreadable {
    OnnxFile.Span span = wire.message(path, this::field);
    if (dimensions.size() > OnnxFile.MOST_DIMENSIONS) {
      throw FileWording.highRank(OnnxFile.MOST_DIMENSIONS);
    }
    long count = count();
    List<Long> whole = Elements.isReal(element) ? List.of() : whole();
    List<Double> numbers = Elements.isReal(element) ? numbers() : List.of();
    return new OnnxFile.Tensor(
        name,
        element,
        List.copyOf(dimensions),
        count > 0 && whole.size() == count || count == 0 && Elements.isWhole(element)
            ? Optional.of(List.copyOf(whole))
            : Optional.empty(),
        count > 0 && numbers.size() == count ? Optional.of(numbers) : Optional.empty(),
        count > 0 && isZero(count, numbers),
        span,
        external);
  }

  private boolean isZero(long count, List<Double> numbers) {
    boolean bytes = raw.length > 0;
    for (byte part : raw) {
      bytes &= part == 0;
    }
    return bytes || (numbers.size() == count && numbers.stream().allMatch(number -> number == 0));
  }

  /** The number of elements; −1 where the dimensions cannot be right. */
  private long count() {
    long count = 1;
    for (long dimension : dimensions) {
      if (dimension < 0 || (dimension > 0 && count > Long.MAX_VALUE / dimension)) {
        return -1;
      }
      count *= dimension;
    }
    return count;
  }

  private boolean field(int number, int type) throws IOException, Unreadable {
    switch (number) {
      case 1 -> dimensions.addAll(wire.integers(type, OnnxFile.MOST_DIMENSIONS + 1));
      case 2 -> {
        if (type != WireFormat.WIRETYPE_VARINT) {
          return false;
        }
        element = wire.word();
      }
      case 4 -> reals.addAll(few(wire.reals(type, false, MOST_REALS + 1)));
      case 10 -> reals.addAll(few(wire.reals(type, true, MOST_REALS + 1)));
      case 14 -> {
        if (type != WireFormat.WIRETYPE_VARINT) {
          return false;
        }
        external = wire.word() == 1;
      }
      case 5, 7 -> integers.addAll(wire.integers(type, MOST_INTEGERS + 1));
      default -> {
        return type == WireFormat.WIRETYPE_LENGTH_DELIMITED && part(number);
      }
    }
    return true;
  }

  private List<Double> few(List<Double> more) {
    return reals.size() + more.size() > MOST_REALS ? List.of() : more;
  }

  private boolean part(int number) throws IOException, Unreadable {
    if (number == 8) {
      name = wire.text();
      return true;
    }
    if (number == 9) {
      raw = wire.bytes(8 * MOST_INTEGERS);
      return true;
    }
    return false;
  }

  private List<Long> whole() {
    int width = element == Elements.INT64 ? 8 : element == Elements.INT32 ? 4 : 1;
    if (raw.length == 0 || raw.length % width != 0) {
      return integers;
    }
    ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    List<Long> numbers = new ArrayList<>();
    while (buffer.hasRemaining()) {
      numbers.add(
          width == 8 ? buffer.getLong() : width == 4 ? (long) buffer.getInt() : buffer.get());
    }
    return numbers;
  }

  private List<Double> numbers() {
    boolean wide = element == Elements.DOUBLE;
    boolean readable = wide || element == Elements.FLOAT;
    int width = wide ? 8 : 4;
    if (!readable || raw.length == 0 || raw.length > width * MOST_REALS || raw.length % width > 0) {
      return readable ? List.copyOf(reals) : List.of();
    }
    ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    List<Double> numbers = new ArrayList<>();
    while (buffer.hasRemaining()) {
      numbers.add(wide ? buffer.getDouble() : Elements.shortest(buffer.getFloat()));
    }
    return numbers;
  }
}
