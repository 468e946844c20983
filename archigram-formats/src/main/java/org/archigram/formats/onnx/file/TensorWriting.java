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
    if (place.length() != 4 * numbers.length) {
      throw new IOException("the numbers of `" + tensor.name() + "` cannot be written over");
    }
    ByteBuffer.wrap(file, (int) place.from(), place.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .put(numbers);
  }

  private static OnnxFile.Span place(byte[] file, OnnxFile.Tensor tensor) throws IOException {
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
