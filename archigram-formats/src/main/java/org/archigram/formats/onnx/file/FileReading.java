package org.archigram.formats.onnx.file;

import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the outermost message of a file. */
public final class FileReading {
  private static final int PRODUCER = 2;
  private static final int GRAPH = 7;
  private static final int OPSET = 8;
  private static final int FUNCTION = 25;

  private final Wire wire;
  private final Map<String, Long> opsets = new LinkedHashMap<>();
  private String producer = "";
  private int functions;
  private OnnxFile.Graph graph = OnnxFile.Graph.EMPTY;

  /** Starts before the first byte. */
  public FileReading(InputStream bytes) {
    wire = new Wire(bytes);
  }

  /** Where the reading stands. */
  public String path() {
    return wire.path();
  }

  /** Reads to the end. */
  public OnnxFile read() throws IOException, Unreadable {
    wire.fields(this::field);
    return new OnnxFile(producer, opsets, graph, functions);
  }

  private boolean field(int number, int type) throws IOException, Unreadable {
    if (type != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      return false;
    }
    switch (number) {
      case PRODUCER -> producer = wire.shortText(200);
      case GRAPH -> graph = new GraphReading(wire).read("graph");
      case OPSET -> opset();
      case FUNCTION -> {
        functions++;
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void opset() throws IOException, Unreadable {
    String[] domain = {""};
    long[] version = {1};
    wire.message(
        "opset_import",
        (number, type) -> {
          if (number == 1 && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            domain[0] = wire.text();
          } else if (number == 2 && type == WireFormat.WIRETYPE_VARINT) {
            version[0] = wire.integer();
          } else {
            return false;
          }
          return true;
        });
    opsets.put(domain[0].equals("ai.onnx") ? "" : domain[0], version[0]);
  }
}
