package org.archigram.model.problem;

/** Where something was written: in a text, at a path inside a file, or in Java. */
public sealed interface Place {

  /** A place that nothing is known of, such as a value built in Java. */
  Place UNKNOWN = new AtPath("");

  /**
   * Characters of a source text.
   *
   * @param line counted from 1
   * @param column counted from 1, in chars
   * @param length in chars, at least 1; a place that spans lines is cut at its line's end
   */
  record InText(Source source, int line, int column, int length) implements Place {
    @Override
    public String toString() {
      return source.name() + ":" + line + ":" + column;
    }
  }

  /** A path inside a model file, such as {@code model.onnx graph.node[17] "/layer3/conv2"}. */
  record AtPath(String path) implements Place {
    @Override
    public String toString() {
      return path;
    }
  }
}
