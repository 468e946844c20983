package org.archigram.formats.onnx.file;

import java.io.Serial;

/** Says where and why the bytes of a file cannot be understood. */
public final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  Unreadable(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The code of the problem. */
  public String code() {
    return code;
  }
}
