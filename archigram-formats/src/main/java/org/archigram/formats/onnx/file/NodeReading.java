package org.archigram.formats.onnx.file;

import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one node with its attributes. */
final class NodeReading {
  private static final Set<String> HINTS = Set.of(OnnxFile.SCOPES);
  private static final int LONGEST_HINT = 1 << 14;

  private final Wire wire;
  private final int index;
  private final List<String> inputs = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private final Map<String, OnnxFile.Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, String> hints = new LinkedHashMap<>();
  private String name = "";
  private String operator = "";
  private String domain = "";

  NodeReading(Wire wire, int index) {
    this.wire = wire;
    this.index = index;
  }

  OnnxFile.Node read() throws IOException, Unreadable {
    wire.message("node[" + index + "]", this::field);
    if (operator.isEmpty()) {
      throw FileWording.nameless(index);
    }
    return new OnnxFile.Node(
        index, new OnnxFile.Names(name, operator, domain), inputs, outputs, attributes, hints);
  }

  private boolean field(int number, int type) throws IOException, Unreadable {
    if (type != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      return false;
    }
    switch (number) {
      case 1 -> inputs.add(wire.text());
      case 2 -> outputs.add(wire.text());
      case 3 -> name = wire.text();
      case 4 -> operator = wire.text();
      case 5 -> new AttributeReading(wire).read(attributes);
      case 7 -> domain = wire.text();
      case 9 -> hint();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void hint() throws IOException, Unreadable {
    String[] key = {""};
    wire.message(
        "metadata_props",
        (number, type) -> {
          if (number == 1 && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            key[0] = wire.text();
            return true;
          }
          if (number == 2 && HINTS.contains(key[0])) {
            hints.put(key[0], wire.shortText(LONGEST_HINT));
            return true;
          }
          return false;
        });
  }
}
