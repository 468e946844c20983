package org.archigram.formats;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes small ONNX files, field by field. */
final class OnnxWriter {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final Message graph = new Message();
  private String last = "";

  /** A message in the making. */
  static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    Message text(int field, String value) {
      return write(() -> out.writeString(field, value));
    }

    Message number(int field, long value) {
      return write(() -> out.writeInt64(field, value));
    }

    Message real(int field, float value) {
      return write(() -> out.writeFloat(field, value));
    }

    Message bytes(int field, byte[] value) {
      return write(() -> out.writeByteArray(field, value));
    }

    Message inside(int field, Message value) {
      return bytes(field, value.done());
    }

    byte[] done() {
      write(out::flush);
      return bytes.toByteArray();
    }

    private interface Write {
      void now() throws IOException;
    }

    private Message write(Write write) {
      try {
        write.now();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A value of this shape; names stand for open sizes, and −1 for one without a name. */
  OnnxWriter input(String name, Object... shape) {
    graph.inside(11, variable(name, FLOAT, shape));
    last = name;
    return this;
  }

  OnnxWriter indices(String name, Object... shape) {
    graph.inside(11, variable(name, INT64, shape));
    last = name;
    return this;
  }

  OnnxWriter output(String name) {
    graph.inside(12, new Message().text(1, name));
    return this;
  }

  private static Message variable(String name, int element, Object... shape) {
    Message sizes = new Message();
    for (Object size : shape) {
      Message one = new Message();
      sizes.inside(
          1, size instanceof Integer number ? one.number(1, number) : one.text(2, size.toString()));
    }
    Message tensor = new Message().number(1, element).inside(2, sizes);
    return new Message().text(1, name).inside(2, new Message().inside(1, tensor));
  }

  /** Weights of this shape, whose numbers are all zero. */
  OnnxWriter weight(String name, long... shape) {
    graph.inside(5, tensor(name, FLOAT, shape).bytes(9, new byte[4 * count(shape)]));
    return this;
  }

  /** Weights of this shape, whose numbers are missing. */
  OnnxWriter empty(String name, long... shape) {
    graph.inside(5, tensor(name, FLOAT, shape));
    return this;
  }

  /** Weights of this shape in 8 bits. */
  OnnxWriter packed(String name, long... shape) {
    graph.inside(5, tensor(name, 3, shape).bytes(9, new byte[count(shape)]));
    return this;
  }

  private static int count(long... shape) {
    long count = 1;
    for (long size : shape) {
      count *= size;
    }
    return (int) count;
  }

  /** Whole numbers in a row. */
  OnnxWriter list(String name, long... numbers) {
    graph.inside(5, list(numbers).text(8, name));
    return this;
  }

  static Message list(long... numbers) {
    ByteBuffer raw = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      raw.putLong(number);
    }
    return tensor("", INT64, numbers.length).bytes(9, raw.array());
  }

  OnnxWriter real(String name, float number) {
    graph.inside(5, tensor(name, FLOAT).real(4, number));
    return this;
  }

  private static Message tensor(String name, int element, long... shape) {
    Message tensor = new Message();
    for (long size : shape) {
      tensor.number(1, size);
    }
    tensor.number(2, element);
    return name.isEmpty() ? tensor : tensor.text(8, name);
  }

  static Message integers(String name, long... numbers) {
    Message attribute = new Message().text(1, name);
    for (long number : numbers) {
      attribute.number(8, number);
    }
    return attribute.number(20, INT64);
  }

  static Message integer(String name, long number) {
    return new Message().text(1, name).number(3, number).number(20, 2);
  }

  static Message word(String name, String text) {
    return new Message().text(1, name).text(4, text).number(20, 3);
  }

  static Message tensor(String name, Message tensor) {
    return new Message().text(1, name).inside(5, tensor).number(20, 4);
  }

  static Message graph(String name, OnnxWriter inner) {
    return new Message().text(1, name).inside(6, inner.graph).number(20, 5);
  }

  /** A node called {@code name}, with one result of that name. */
  OnnxWriter node(String operator, String name, List<String> inputs, Message... attributes) {
    return node(operator, name, inputs, List.of(name), attributes);
  }

  OnnxWriter node(
      String operator,
      String name,
      List<String> inputs,
      List<String> outputs,
      Message... attributes) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    outputs.forEach(output -> node.text(2, output));
    node.text(3, name).text(4, operator);
    for (Message attribute : attributes) {
      node.inside(5, attribute);
    }
    graph.inside(1, node);
    last = outputs.isEmpty() ? last : outputs.get(0);
    return this;
  }

  /** A node that reads what the last one made, then the other inputs. */
  OnnxWriter then(String operator, String name, List<String> others, Message... attributes) {
    List<String> inputs = new java.util.ArrayList<>(List.of(last));
    inputs.addAll(others);
    return node(operator, name, inputs, attributes);
  }

  String last() {
    return last;
  }

  byte[] file() {
    Message opset = new Message().text(1, "").number(2, 17);
    return new Message().number(1, 8).text(2, "test").inside(7, graph).inside(8, opset).done();
  }

  Imported read() {
    return read(file());
  }

  static Imported read(byte[] file) {
    try {
      return Onnx.read(new ByteArrayInputStream(file), "m.onnx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
