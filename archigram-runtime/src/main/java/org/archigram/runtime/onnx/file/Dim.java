package org.archigram.runtime.onnx.file;

/**
 * A dimension of a tensor.
 *
 * @param size its size, or -1 where each run decides
 * @param name what it is called there
 */
public record Dim(long size, String name) {

  /** A dimension of known size. */
  public static Dim of(long size) {
    return new Dim(size, "");
  }

  /** A dimension that each run decides. */
  public static Dim open(String name) {
    return new Dim(-1, name);
  }

  /** Whether the size is known. */
  public boolean known() {
    return size >= 0;
  }

  Message message() {
    return known() ? new Message().number(1, size) : new Message().text(2, name);
  }
}
