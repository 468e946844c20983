package org.archigram.formats.onnx.file;

import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one attribute of a node. */
final class AttributeReading {
  private static final int LONGEST_WORD = 1 << 10;

  private final Wire wire;
  private final List<Long> integers = new ArrayList<>();
  private final List<Double> reals = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<OnnxFile.Graph> graphs = new ArrayList<>();
  private Optional<OnnxFile.Tensor> tensor = Optional.empty();
  private String name = "";

  AttributeReading(Wire wire) {
    this.wire = wire;
  }

  /** Reads it into {@code attributes}. */
  void read(Map<String, OnnxFile.Attribute> attributes) throws IOException, Unreadable {
    wire.message("attribute", this::field);
    attributes.put(name, new OnnxFile.Attribute(integers, reals, words, tensor, graphs));
  }

  private boolean field(int number, int type) throws IOException, Unreadable {
    switch (number) {
      case 2, 7 -> reals.addAll(wire.reals(type, false, OnnxFile.MOST_NUMBERS + 1));
      case 3, 8 -> integers.addAll(wire.integers(type, OnnxFile.MOST_NUMBERS + 1));
      default -> {
        return type == WireFormat.WIRETYPE_LENGTH_DELIMITED && part(number);
      }
    }
    return true;
  }

  private boolean part(int number) throws IOException, Unreadable {
    switch (number) {
      case 1 -> name = wire.text();
      case 4, 9 -> words.add(wire.shortText(LONGEST_WORD));
      case 5 -> tensor = Optional.of(new TensorReading(wire).read(name));
      case 6, 11 -> graphs.add(new GraphReading(wire).read(name));
      default -> {
        return false;
      }
    }
    return true;
  }
}
