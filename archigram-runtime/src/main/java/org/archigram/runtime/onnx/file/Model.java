package org.archigram.runtime.onnx.file;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A graph as a file.
 *
 * @param graph what it computes
 */
public record Model(Graph graph) {
  /** The version of the format of files that came with the operators. */
  private static final int FORMAT = 8;

  /** The version of the operators. */
  private static final int OPERATORS = 17;

  /** The number of bytes. */
  public long size() {
    return message().size();
  }

  /** Writes the bytes. */
  public void writeTo(OutputStream out) throws IOException {
    message().writeTo(out);
  }

  private Message message() {
    Message operators = new Message().text(1, "").number(2, OPERATORS);
    return new Message()
        .number(1, FORMAT)
        .text(2, "archigram")
        .message(7, graph.message())
        .message(8, operators);
  }
}
