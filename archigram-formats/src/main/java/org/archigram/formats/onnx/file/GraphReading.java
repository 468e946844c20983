package org.archigram.formats.onnx.file;

import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one graph. */
final class GraphReading {
  private static final int NODE = 1;
  private static final int NAME = 2;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;
  private static final int VALUE = 13;
  private static final int SPARSE = 15;

  private final Wire wire;
  private final List<OnnxFile.Node> nodes = new ArrayList<>();
  private final List<OnnxFile.Tensor> initializers = new ArrayList<>();
  private final List<OnnxFile.Variable> inputs = new ArrayList<>();
  private final List<OnnxFile.Variable> outputs = new ArrayList<>();
  private final List<OnnxFile.Variable> known = new ArrayList<>();
  private String name = "";

  GraphReading(Wire wire) {
    this.wire = wire;
  }

  OnnxFile.Graph read(String path) throws IOException, Unreadable {
    wire.message(path, this::field);
    return new OnnxFile.Graph(name, nodes, initializers, inputs, outputs, known);
  }

  private boolean field(int number, int type) throws IOException, Unreadable {
    if (type != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      return false;
    }
    switch (number) {
      case NODE -> nodes.add(new NodeReading(wire, nodes.size()).read());
      case NAME -> name = wire.text();
      case INITIALIZER ->
          initializers.add(
              new TensorReading(wire).read("initializer[" + initializers.size() + "]"));
      case SPARSE -> initializers.add(sparse());
      case INPUT -> inputs.add(new VariableReading(wire).read("input[" + inputs.size() + "]"));
      case OUTPUT -> outputs.add(new VariableReading(wire).read("output[" + outputs.size() + "]"));
      case VALUE -> known.add(new VariableReading(wire).read("value_info[" + known.size() + "]"));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A sparse tensor: the name of its numbers, and the shape of the whole. */
  private OnnxFile.Tensor sparse() throws IOException, Unreadable {
    List<OnnxFile.Tensor> values = new ArrayList<>();
    List<Long> dimensions = new ArrayList<>();
    wire.message(
        "sparse_initializer",
        (number, type) -> {
          if (number == 1 && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            values.add(new TensorReading(wire).read("values"));
          } else if (number == 3) {
            dimensions.addAll(wire.integers(type, OnnxFile.MOST_DIMENSIONS));
          } else {
            return false;
          }
          return true;
        });
    String of = values.isEmpty() ? "" : values.get(0).name();
    int element = values.isEmpty() ? Elements.UNKNOWN : values.get(0).element();
    return new OnnxFile.Tensor(
        of,
        element,
        dimensions,
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        false,
        OnnxFile.Span.NONE,
        false);
  }
}
