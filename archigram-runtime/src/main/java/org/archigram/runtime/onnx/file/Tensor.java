package org.archigram.runtime.onnx.file;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers that are a part of a graph: either of single precision, or whole.
 *
 * @param name how nodes speak of it
 * @param shape its dimensions
 * @param reals its numbers, which are not copied; empty where they are whole
 * @param wholes its whole numbers
 * @param element which of both it has
 */
public record Tensor(
    String name, List<Integer> shape, float[] reals, List<Long> wholes, Value.Element element) {

  public Tensor {
    shape = List.copyOf(shape);
    wholes = List.copyOf(wholes);
  }

  /** Numbers of single precision. */
  public static Tensor of(String name, List<Integer> shape, float[] values) {
    return new Tensor(name, shape, values, List.of(), Value.Element.REAL);
  }

  /** Whole numbers in a row. */
  public static Tensor of(String name, List<Integer> values) {
    List<Long> wholes = values.stream().map(Integer::longValue).toList();
    return new Tensor(name, List.of(wholes.size()), new float[0], wholes, Value.Element.WHOLE);
  }

  /** One whole number. */
  public static Tensor of(String name, long value) {
    return new Tensor(name, List.of(), new float[0], List.of(value), Value.Element.WHOLE);
  }

  Message message() {
    Message message = new Message();
    shape.forEach(size -> message.number(1, size));
    message.number(2, element.code()).text(8, name);
    return element == Value.Element.REAL ? message.reals(9, reals) : message.wholes(9, wholes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor tensor
        && tensor.name.equals(name)
        && tensor.shape.equals(shape)
        && tensor.wholes.equals(wholes)
        && Arrays.equals(tensor.reals, reals);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + shape.hashCode();
  }

  @Override
  public String toString() {
    return name + shape;
  }
}
