package org.archigram.formats.onnx.file;

import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.model.Size;

/** Reads the name and type of a value. */
final class VariableReading {
  private static final int LONGEST_SIZE = 40;

  /** What exporters call a size that nobody named. */
  private static final Pattern COUNTED =
      Pattern.compile("(?i)(?:p2o_)?dynamic_?dimension_?(\\d{1,9})");

  private final Wire wire;
  private final List<Size> sizes = new ArrayList<>();
  private String name = "";
  private int element;
  private boolean shaped;

  VariableReading(Wire wire) {
    this.wire = wire;
  }

  OnnxFile.Variable read(String path) throws IOException, Unreadable {
    wire.message(
        path,
        (number, type) -> {
          if (type != WireFormat.WIRETYPE_LENGTH_DELIMITED || number > 2) {
            return false;
          }
          if (number == 1) {
            name = wire.text();
          } else {
            wire.message("type", this::type);
          }
          return true;
        });
    return new OnnxFile.Variable(
        name, element, shaped ? Optional.of(List.copyOf(sizes)) : Optional.empty());
  }

  /** A type is a tensor, or an optional or sequence of types, whose shape is of no use here. */
  private boolean type(int number, int type) throws IOException, Unreadable {
    if (number != 1 || type != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      return false;
    }
    wire.message("tensor_type", this::tensor);
    return true;
  }

  private boolean tensor(int number, int type) throws IOException, Unreadable {
    if (number == 1 && type == WireFormat.WIRETYPE_VARINT) {
      element = wire.word();
      return true;
    }
    if (number == 2 && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      shaped = true;
      wire.message("shape", this::shape);
      return true;
    }
    return false;
  }

  private boolean shape(int number, int type) throws IOException, Unreadable {
    if (number != 1 || type != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      return false;
    }
    Size[] size = {OnnxFile.OPEN};
    wire.message(
        "dim",
        (part, kind) -> {
          if (part == 1 && kind == WireFormat.WIRETYPE_VARINT) {
            long value = wire.integer();
            size[0] = value < 0 ? OnnxFile.OPEN : Size.of(value);
          } else if (part == 2 && kind == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            size[0] = named(wire.text());
          } else {
            return false;
          }
          return true;
        });
    sizes.add(size[0]);
    if (sizes.size() > OnnxFile.MOST_DIMENSIONS) {
      throw FileWording.highRank(OnnxFile.MOST_DIMENSIONS);
    }
    return true;
  }

  private static Size named(String written) {
    String plain = written.strip().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    Matcher counted = COUNTED.matcher(plain);
    if (counted.matches()) {
      return Size.named("d_" + counted.group(1));
    }
    if (plain.isEmpty() || plain.length() > LONGEST_SIZE) {
      return OnnxFile.OPEN;
    }
    if (plain.matches("\\d{1,18}")) {
      return Size.of(Long.parseLong(plain));
    }
    return Size.named(Character.isDigit(plain.charAt(0)) ? "n_" + plain : plain);
  }
}
