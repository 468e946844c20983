package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/**
 * Computes the small numbers that shapes are made of.
 *
 * <p>Only lists of whole numbers and single real numbers are computed; what is larger is weights or
 * data, and is not needed to know the graph.
 */
final class Computing {
  private static final int MOST = 1 << 10;

  private static final Map<String, BinaryOperator<Size>> WHOLE =
      Map.of(
          "Add", (a, b) -> Sizing.compute(a, b, Size::plus),
          "Sub", (a, b) -> Sizing.compute(a, b, Size::minus),
          "Mul", (a, b) -> Sizing.compute(a, b, Size::times),
          "Div", Sizing::quotient,
          "Equal",
              (a, b) ->
                  Sizing.isOpen(a) || Sizing.isOpen(b)
                      ? OnnxFile.OPEN
                      : Size.of(a.equals(b) ? 1 : 0));

  private static final Map<String, DoubleBinaryOperator> REAL =
      Map.of(
          "Add", (a, b) -> a + b,
          "Sub", (a, b) -> a - b,
          "Mul", (a, b) -> a * b,
          "Div", (a, b) -> a / b,
          "Pow", Math::pow);

  private static final Map<String, Function<Applied, Optional<List<Size>>>> LISTS =
      Map.of(
          "Gather",
          Computing::picked,
          "Concat",
          Computing::joined,
          "Slice",
          Computing::sliced,
          "Where",
          Computing::chosen,
          "ConstantOfShape",
          Computing::filled,
          "Unsqueeze",
          node -> node.in(0).sizes(),
          "Squeeze",
          node -> node.in(0).sizes(),
          "Reshape",
          node -> node.in(0).sizes(),
          "Identity",
          node -> node.in(0).sizes(),
          "Cast",
          node -> node.in(0).sizes());

  private Computing() {}

  /** The first result of a node, with its numbers where they follow. */
  static Fact numbers(Applied node, Fact result) {
    Fact with = result;
    if (!Elements.isReal(result.element())) {
      Optional<List<Size>> sizes = sizes(node);
      with = sizes.filter(all -> all.size() <= MOST).map(with::withSizes).orElse(with);
    } else if (result.shape().map(s -> Sizing.product(s).is(1)).orElse(false)) {
      Fact typed = with;
      with =
          real(node)
              .map(
                  x ->
                      new Fact(
                          typed.element(), typed.shape(), Optional.empty(), Optional.of(x), true))
              .orElse(with);
    }
    return with;
  }

  private static Optional<List<Size>> sizes(Applied node) {
    String operator = node.node.operator();
    if (LISTS.containsKey(operator)) {
      return LISTS.get(operator).apply(node);
    }
    if (WHOLE.containsKey(operator) && node.node.inputs().size() == 2) {
      return together(node, WHOLE.get(operator));
    }
    return operator.equals("ReduceProd")
        ? node.in(0).sizes().map(all -> List.of(Sizing.product(all)))
        : Optional.empty();
  }

  private static Optional<List<Size>> together(Applied node, BinaryOperator<Size> operation) {
    Optional<List<Size>> left = node.in(0).sizes();
    Optional<List<Size>> right = node.in(1).sizes();
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int count = Math.max(left.get().size(), right.get().size());
    Optional<List<Size>> a = spread(left.get(), count);
    Optional<List<Size>> b = spread(right.get(), count);
    if (a.isEmpty() || b.isEmpty() || node.in(0).rank() > 1 || node.in(1).rank() > 1) {
      return Optional.empty();
    }
    List<Size> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add(operation.apply(a.get().get(i), b.get().get(i)));
    }
    return Optional.of(result);
  }

  private static Optional<List<Size>> spread(List<Size> sizes, int count) {
    if (sizes.size() == count) {
      return Optional.of(sizes);
    }
    return sizes.size() == 1
        ? Optional.of(Collections.nCopies(count, sizes.get(0)))
        : Optional.empty();
  }

  private static Optional<List<Size>> picked(Applied node) {
    Optional<List<Size>> from = node.in(0).sizes();
    Optional<List<Long>> indices = node.known(1);
    if (from.isEmpty() || indices.isEmpty() || node.in(0).rank() > 1) {
      return Optional.empty();
    }
    List<Size> result = new ArrayList<>();
    for (long index : indices.get()) {
      int position = Sizing.dimension(index, from.get().size());
      if (position < 0) {
        return Optional.empty();
      }
      result.add(from.get().get(position));
    }
    return Optional.of(result);
  }

  private static Optional<List<Size>> joined(Applied node) {
    List<Size> result = new ArrayList<>();
    for (int i = 0; i < node.node.inputs().size(); i++) {
      Optional<List<Size>> part = node.in(i).sizes();
      if (part.isEmpty() || node.in(i).rank() > 1 || result.size() > MOST) {
        return Optional.empty();
      }
      result.addAll(part.get());
    }
    return Optional.of(result);
  }

  private static Optional<List<Size>> sliced(Applied node) {
    Optional<List<Size>> from = node.in(0).sizes();
    Optional<List<SliceRule.Range>> ranges = SliceRule.ranges(node);
    if (from.isEmpty() || node.in(0).rank() != 1 || ranges.isEmpty() || ranges.get().size() != 1) {
      return Optional.empty();
    }
    SliceRule.Range range = ranges.get().get(0);
    int size = from.get().size();
    if (range.step() != 1 || range.from().known().isEmpty() || range.to().known().isEmpty()) {
      return Optional.empty();
    }
    int start = inside(range.from().known().getAsLong(), size);
    int end = Math.max(start, inside(range.to().known().getAsLong(), size));
    return Optional.of(from.get().subList(start, end));
  }

  private static int inside(long index, int size) {
    return (int) Math.max(0, Math.min(size, index < 0 ? index + size : index));
  }

  private static Optional<List<Size>> chosen(Applied node) {
    Optional<List<Long>> which = node.known(0);
    Optional<List<Size>> yes = node.in(1).sizes();
    Optional<List<Size>> no = node.in(2).sizes();
    if (which.isEmpty() || yes.isEmpty() || no.isEmpty()) {
      return Optional.empty();
    }
    int count = which.get().size();
    if (yes.get().size() != count || no.get().size() != count) {
      return Optional.empty();
    }
    List<Size> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add(which.get().get(i) != 0 ? yes.get().get(i) : no.get().get(i));
    }
    return Optional.of(result);
  }

  private static Optional<List<Size>> filled(Applied node) {
    Optional<Long> count = node.known(0).filter(s -> s.size() == 1).map(s -> s.get(0));
    Optional<List<Long>> value =
        node.attribute("value")
            .flatMap(OnnxFile.Attribute::tensor)
            .flatMap(OnnxFile.Tensor::integers);
    return count.isPresent() && count.get() >= 0 && count.get() <= MOST && value.isPresent()
        ? Optional.of(Collections.nCopies(count.get().intValue(), Size.of(value.get().get(0))))
        : Optional.empty();
  }

  private static Optional<Double> real(Applied node) {
    String operator = node.node.operator();
    Optional<Double> first = node.in(0).number();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (operator.equals("Sqrt")) {
      return first.map(Math::sqrt);
    }
    if (List.of("Cast", "Identity", "Reshape", "Unsqueeze", "Squeeze").contains(operator)) {
      return first;
    }
    Optional<Double> second = node.in(1).number();
    return REAL.containsKey(operator) && second.isPresent()
        ? Optional.of(REAL.get(operator).applyAsDouble(first.get(), second.get()))
        : Optional.empty();
  }
}
