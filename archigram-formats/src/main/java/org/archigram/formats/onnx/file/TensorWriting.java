package org.archigram.formats.onnx.file;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Puts other numbers in the place of those of a tensor; the file keeps its length. */
public final class TensorWriting {
  private static final int NUMBERS = 4;
  private static final int RAW = 9;

  private TensorWriting() {}

  /** Writes numbers over those of a tensor. */
  public static void write(byte[] file, OnnxFile.Tensor tensor, float[] numbers)
      throws IOException {
    OnnxFile.Span place = place(file, tensor);
    ByteBuffer.wrap(file, (int) place.from(), place.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .put(numbers);
  }

  /** Where the numbers of a tensor of 32 bits are, one after the other. */
  public static OnnxFile.Span place(byte[] file, OnnxFile.Tensor tensor) throws IOException {
    OnnxFile.Span place = found(file, tensor);
    long count = tensor.dimensions().stream().reduce(1L, (a, b) -> a * b);
    if (place.length() != 4 * count) {
      throw new IOException("the numbers of `" + tensor.name() + "` cannot be written over");
    }
    return place;
  }

  private static OnnxFile.Span found(byte[] file, OnnxFile.Tensor tensor) throws IOException {
    int from = Math.toIntExact(tensor.span().from());
    CodedInputStream in = CodedInputStream.newInstance(file, from, tensor.span().length());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      boolean packed = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      if (packed && (field == RAW || field == NUMBERS)) {
        int length = in.readRawVarint32();
        return new OnnxFile.Span(from + in.getTotalBytesRead(), length);
      }
      in.skipField(tag);
    }
    return OnnxFile.Span.NONE;
  }
}
