package org.archigram.runtime.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the numbers of an npy file.
 *
 * @param fortran whether the first index runs fastest
 * @param offset where the numbers begin
 */
record NpyHeader(Type type, boolean fortran, List<Long> shape, int offset) {
  private static final Pattern TYPE =
      Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-zA-Z?])(\\d{1,4})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\sL]*)\\)");
  private static final String KNOWN = "f2f4f8i1i2i4i8u1u2u4b1";
  private static final int MOST_DIMENSIONS = 32;

  /** The text of a header, and where the numbers begin. */
  record Text(String text, int offset) {}

  /** The type of a number: its kind ({@code f i u b}), its bytes and their order. */
  record Type(char kind, int size, ByteOrder order) {
    float next(ByteBuffer bytes) {
      return switch (size) {
        case 1 -> kind == 'u' ? bytes.get() & 0xff : bytes.get();
        case 2 -> twoBytes(bytes.getShort());
        case 4 -> fourBytes(bytes);
        default -> kind == 'f' ? (float) bytes.getDouble() : (float) bytes.getLong();
      };
    }

    private float twoBytes(short bits) {
      return switch (kind) {
        case 'f' -> half(bits);
        case 'u' -> bits & 0xffff;
        default -> bits;
      };
    }

    /** A number of half precision: a sign, 5 bits of exponent and 10 of what follows the point. */
    private static float half(short bits) {
      int exponent = bits >> 10 & 0x1f;
      int fraction = bits & 0x3ff;
      float size =
          switch (exponent) {
            case 0 -> Math.scalb((float) fraction, -24);
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb(0x400 + (float) fraction, exponent - 25);
          };
      return bits < 0 ? -size : size;
    }

    private float fourBytes(ByteBuffer bytes) {
      return switch (kind) {
        case 'f' -> bytes.getFloat();
        case 'u' -> Integer.toUnsignedLong(bytes.getInt());
        default -> bytes.getInt();
      };
    }
  }

  static NpyHeader parse(String file, Text header) {
    Matcher order = ORDER.matcher(header.text());
    Matcher shape = SHAPE.matcher(header.text());
    Type type = type(file, header.text());
    if (!order.find() || !shape.find()) {
      throw new DataException(
          file, "header", "says neither order nor shape", "save it again with numpy.save");
    }
    boolean fortran = order.group(1).equals("True");
    return new NpyHeader(type, fortran, sizes(file, shape.group(1)), header.offset());
  }

  private static Type type(String file, String header) {
    Matcher found = TYPE.matcher(header);
    if (!found.find() || !KNOWN.contains(found.group(2) + found.group(3))) {
      throw new DataException(
          file,
          "header",
          "its numbers are neither floats, integers nor booleans",
          "save it with array.astype('float32')");
    }
    ByteOrder order = found.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new Type(found.group(2).charAt(0), Integer.parseInt(found.group(3)), order);
  }

  private static List<Long> sizes(String file, String written) {
    List<Long> sizes = new ArrayList<>();
    for (String size : written.replace("L", "").split(",", -1)) {
      if (!size.isBlank() && size.strip().length() <= 18 && size.strip().matches("\\d+")) {
        sizes.add(Long.parseLong(size.strip()));
      } else if (!size.isBlank()) {
        throw new DataException(file, "header", "the size " + size.strip() + " is no size", "");
      }
    }
    if (sizes.size() > MOST_DIMENSIONS) {
      throw new DataException(file, "header", "has " + sizes.size() + " dimensions", "");
    }
    return sizes;
  }
}
