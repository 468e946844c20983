package org.archigram.runtime.onnx.file;

import java.util.List;

/**
 * A setting of a node.
 *
 * @param name as the operator calls it
 * @param value what it is set to
 */
public record Attribute(String name, Setting value) {

  /** What an attribute is set to. */
  public sealed interface Setting {}

  private record Whole(long value) implements Setting {}

  private record Real(float value) implements Setting {}

  private record Text(String value) implements Setting {}

  private record Wholes(List<Integer> values) implements Setting {}

  private record Texts(List<String> values) implements Setting {}

  private record Body(Graph graph) implements Setting {}

  /** A whole number. */
  public static Attribute of(String name, long value) {
    return new Attribute(name, new Whole(value));
  }

  /** A number. */
  public static Attribute of(String name, double value) {
    return new Attribute(name, new Real((float) value));
  }

  /** A word. */
  public static Attribute of(String name, String value) {
    return new Attribute(name, new Text(value));
  }

  /** Whole numbers. */
  public static Attribute of(String name, List<Integer> values) {
    return new Attribute(name, new Wholes(List.copyOf(values)));
  }

  /** Words. */
  public static Attribute words(String name, List<String> values) {
    return new Attribute(name, new Texts(List.copyOf(values)));
  }

  /** A graph that the node runs. */
  public static Attribute of(String name, Graph graph) {
    return new Attribute(name, new Body(graph));
  }

  /** The graph that the node runs, if this is one; else an empty one. */
  Graph graph() {
    return value instanceof Body body ? body.graph() : Graph.EMPTY;
  }

  /** The same, with a graph that lacks what nobody reads. */
  Attribute pruned() {
    return value instanceof Body body ? of(name, body.graph().pruned()) : this;
  }

  Message message() {
    Message message = new Message().text(1, name);
    if (value instanceof Whole whole) {
      return message.number(3, whole.value()).number(20, 2);
    } else if (value instanceof Real real) {
      return message.real(2, real.value()).number(20, 1);
    } else if (value instanceof Text text) {
      return message.text(4, text.value()).number(20, 3);
    } else if (value instanceof Wholes wholes) {
      wholes.values().forEach(each -> message.number(8, each));
      return message.number(20, 7);
    } else if (value instanceof Texts texts) {
      texts.values().forEach(each -> message.text(9, each));
      return message.number(20, 8);
    }
    return message.message(6, graph().message()).number(20, 5);
  }
}
