package org.archigram.runtime.onnx;

/** Says what in an architecture cannot be exported. */
public final class ExportException extends UnsupportedOperationException {
  private static final long serialVersionUID = 1;

  ExportException(String message) {
    super(message);
  }

  /** The value {@code name} is made by an operator that has no place in a file. */
  static ExportException of(String name, String operator, String why) {
    return new ExportException(
        "`" + name + "` is made with `" + operator + "`, which cannot be exported: " + why);
  }
}
