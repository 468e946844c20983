package org.archigram.formats.onnx.file;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Reads messages field by field, within limits, and knows where it is.
 *
 * <p>The limits bound memory and time for any bytes: how much may be kept, how long a name may be,
 * how deep messages may nest. What is not asked for is skipped without being loaded.
 */
final class Wire {
  private static final int DEEPEST = 64;
  private static final int LONGEST_NAME = 1 << 16;
  private static final int MOST_KEPT = 8_000_000;

  private final CodedInputStream in;
  private final Deque<String> path = new ArrayDeque<>();
  private int kept;

  /** Reads one field, or leaves it to be skipped by returning false. */
  @FunctionalInterface
  interface Field {
    boolean read(int number, int type) throws IOException, Unreadable;
  }

  Wire(InputStream bytes) {
    in = CodedInputStream.newInstance(bytes);
    in.setSizeLimit(Integer.MAX_VALUE);
  }

  /** The way to what is being read now, such as {@code graph.node[17]}. */
  String path() {
    StringBuilder text = new StringBuilder();
    for (Iterator<String> parts = path.descendingIterator(); parts.hasNext(); ) {
      text.append(text.length() == 0 ? "" : ".").append(parts.next());
    }
    return text.toString();
  }

  /** Reads the fields of the whole file. */
  void fields(Field field) throws IOException, Unreadable {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (!field.read(WireFormat.getTagFieldNumber(tag), WireFormat.getTagWireType(tag))) {
        skip(tag);
      }
    }
  }

  private void skip(int tag) throws IOException, Unreadable {
    if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      in.skipRawBytes(length());
    } else if (!in.skipField(tag)) {
      throw FileWording.damaged();
    }
  }

  /** Reads the fields of a message inside, called {@code name} in its path; gives where it is. */
  OnnxFile.Span message(String name, Field field) throws IOException, Unreadable {
    keep(1);
    if (path.size() >= DEEPEST) {
      throw FileWording.deep(DEEPEST);
    }
    path.push(name);
    int length = length();
    OnnxFile.Span span = new OnnxFile.Span(in.getTotalBytesRead(), length);
    int outer = in.pushLimit(length);
    fields(field);
    in.checkLastTagWas(0);
    if (in.getBytesUntilLimit() > 0) {
      // The bytes end before the message does.
      throw FileWording.damaged();
    }
    in.popLimit(outer);
    path.pop();
    return span;
  }

  private int length() throws IOException, Unreadable {
    int length = in.readRawVarint32();
    if (length < 0) {
      throw FileWording.damaged();
    }
    return length;
  }

  private void keep(int count) throws Unreadable {
    kept += count;
    if (kept > MOST_KEPT) {
      throw FileWording.many(MOST_KEPT);
    }
  }

  /** A name or word. */
  String text() throws IOException, Unreadable {
    int length = length();
    if (length > LONGEST_NAME) {
      throw FileWording.longName(length, LONGEST_NAME);
    }
    keep(1 + length / 64);
    return new String(in.readRawBytes(length), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A word, or only its beginning where it is longer than names are. */
  String shortText(int longest) throws IOException, Unreadable {
    int length = length();
    byte[] start = in.readRawBytes(Math.min(length, longest));
    in.skipRawBytes(length - start.length);
    keep(1 + start.length / 64);
    return new String(start, java.nio.charset.StandardCharsets.UTF_8);
  }

  long integer() throws IOException {
    return in.readInt64();
  }

  int word() throws IOException {
    return in.readInt32();
  }

  float real() throws IOException {
    return in.readFloat();
  }

  /** One whole number, or a packed list of at most {@code most}; what is more is skipped. */
  List<Long> integers(int type, int most) throws IOException, Unreadable {
    List<Long> numbers = new ArrayList<>();
    if (type == WireFormat.WIRETYPE_VARINT) {
      numbers.add(in.readInt64());
    } else {
      packed(most, () -> numbers.add(in.readInt64()));
    }
    keep(numbers.size());
    return numbers;
  }

  /** One real number of 32 or 64 bits, or a packed list of at most {@code most}. */
  List<Double> reals(int type, boolean wide, int most) throws IOException, Unreadable {
    List<Double> numbers = new ArrayList<>();
    if (type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      packed(most, () -> numbers.add(wide ? in.readDouble() : in.readFloat()));
    } else {
      numbers.add(wide ? in.readDouble() : in.readFloat());
    }
    keep(numbers.size());
    return numbers;
  }

  @FunctionalInterface
  private interface Number {
    void read() throws IOException;
  }

  private void packed(int most, Number number) throws IOException, Unreadable {
    int outer = in.pushLimit(length());
    for (int count = 0; count < most && in.getBytesUntilLimit() > 0; count++) {
      number.read();
    }
    in.skipRawBytes(Math.max(0, in.getBytesUntilLimit()));
    in.popLimit(outer);
  }

  /** The bytes of a field, if there are at most {@code most}; else none, and they are skipped. */
  byte[] bytes(int most) throws IOException, Unreadable {
    int length = length();
    if (length > most) {
      in.skipRawBytes(length);
      return new byte[0];
    }
    return in.readRawBytes(length);
  }
}
