package org.archigram.runtime.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.runtime.onnx.file.Tensor;

/**
 * Puts weights side by side, as the operators for recurrent cells want them.
 *
 * <p>Weights are packed beforehand, as many readers of ONNX need numbers there. What is not known
 * beforehand, such as weights that other equations make, is packed by nodes.
 */
final class Packing {
  private final Ops ops;

  /**
   * Some packed numbers.
   *
   * @param name of the tensor, or for numbers that have none yet, what it may be called
   * @param values the numbers, if they are known
   */
  record Part(String name, List<Integer> shape, Optional<float[]> values) {}

  Packing(Ops ops) {
    this.ops = ops;
  }

  Part part(Term term) {
    Optional<Tensor> known =
        ops.scope().path().get(0).tensors().stream()
            .filter(tensor -> tensor.name().equals(term.name()))
            .findFirst();
    return new Part(term.name(), term.shape(), known.map(Tensor::reals));
  }

  Part zeros(List<Integer> shape) {
    int count = shape.stream().reduce(1, Math::multiplyExact);
    return new Part("", shape, Optional.of(new float[count]));
  }

  /** A number for each of several, if it is one. */
  Part spread(Part part, int width) {
    if (!part.shape().isEmpty()) {
      return part;
    }
    float[] values = new float[width];
    part.values().ifPresent(one -> Arrays.fill(values, one[0]));
    return part.values().isPresent()
        ? new Part(part.name(), List.of(width), Optional.of(values))
        : made("Expand", List.of(width), List.of(part.name(), ops.wholes(List.of(width))));
  }

  private static Part made(String name, List<Integer> shape) {
    return new Part(name, shape, Optional.empty());
  }

  private Part made(String type, List<Integer> shape, List<String> inputs) {
    return made(ops.node(type, inputs), shape);
  }

  Part negative(Part part) {
    if (part.values().isEmpty()) {
      return made("Neg", part.shape(), List.of(part.name()));
    }
    float[] values = part.values().get().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = -values[i];
    }
    String name = part.name().isEmpty() ? "" : "-" + part.name();
    return new Part(name, part.shape(), Optional.of(values));
  }

  Part sum(Part one, Part other) {
    if (one.values().isEmpty() || other.values().isEmpty()) {
      return made("Add", one.shape(), List.of(placed(one), placed(other)));
    }
    float[] values = one.values().get().clone();
    float[] more = other.values().get();
    for (int i = 0; i < values.length; i++) {
      values[i] += more[i];
    }
    return new Part(one.name() + "+" + other.name(), one.shape(), Optional.of(values));
  }

  /** All behind one another, along the first dimension or the second. */
  Part joined(List<Part> parts, int dim) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Integer> shape = new ArrayList<>(parts.get(0).shape());
    shape.set(dim, parts.stream().mapToInt(part -> part.shape().get(dim)).sum());
    if (parts.stream().anyMatch(part -> part.values().isEmpty())) {
      return made(ops.joined(parts.stream().map(this::placed).toList(), dim), shape);
    }
    int rows = dim == 0 ? 1 : shape.get(0);
    float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
    int place = 0;
    for (int row = 0; row < rows; row++) {
      for (Part part : parts) {
        float[] own = part.values().orElseThrow();
        int width = own.length / rows;
        System.arraycopy(own, row * width, values, place, width);
        place += width;
      }
    }
    return new Part(together(parts), shape, Optional.of(values));
  }

  /** Names as the language writes several at once: {@code W_{i,o,f,c}}. */
  private static String together(List<Part> parts) {
    List<String> names = parts.stream().map(Part::name).filter(n -> !n.isEmpty()).toList();
    if (names.size() < 2) {
      return String.join("", names);
    }
    int same = 0;
    while (same < names.get(0).length()
        && names.stream().allMatch(begins(names.get(0), same + 1))) {
      same++;
    }
    int from = same;
    return names.stream()
        .map(name -> name.substring(from))
        .collect(Collectors.joining(",", names.get(0).substring(0, from) + "{", "}"));
  }

  private static java.util.function.Predicate<String> begins(String like, int length) {
    return name -> name.startsWith(like.substring(0, length));
  }

  /** The name of a tensor with these numbers. */
  private String placed(Part part) {
    return part.values().isEmpty() ? part.name() : placed(part, part.shape());
  }

  /** The same numbers are placed once, as two loops may have one cell. */
  private String placed(Part part, List<Integer> shape) {
    record Packed(FloatBuffer values, List<Integer> shape) {}
    String like = part.name().isEmpty() ? "zeros" : part.name();
    float[] values = part.values().orElse(new float[0]);
    Scope outermost = ops.scope().path().get(0);
    return outermost.tensor(
        new Packed(FloatBuffer.wrap(values), shape), like, name -> Tensor.of(name, shape, values));
  }

  /** The name of a tensor for the one direction of a cell. */
  String one(Part part) {
    List<Integer> shape = new ArrayList<>(List.of(1));
    shape.addAll(part.shape());
    return part.values().isEmpty() ? ops.unsqueezed(part.name(), List.of(0)) : placed(part, shape);
  }
}
