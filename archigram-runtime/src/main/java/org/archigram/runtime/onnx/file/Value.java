package org.archigram.runtime.onnx.file;

import java.util.List;

/** What a graph is given or hands out. */
public record Value(String name, Element element, List<Dim> dims) {

  /** What the elements of a tensor are. */
  public enum Element {
    /** Numbers of single precision. */
    REAL(1),
    /** Whole numbers of 64 bits. */
    WHOLE(7),
    /** Whether something holds. */
    TRUTH(9);

    private final int code;

    Element(int code) {
      this.code = code;
    }

    /** The number that stands for it in a file. */
    public int code() {
      return code;
    }
  }

  public Value {
    dims = List.copyOf(dims);
  }

  Message message() {
    Message shape = new Message();
    dims.forEach(dim -> shape.message(1, dim.message()));
    Message tensor = new Message().number(1, element.code()).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }
}
