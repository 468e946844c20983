package org.archigram.formats.onnx.fact;

import java.util.List;
import java.util.Optional;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/**
 * What is known of a value before anything runs.
 *
 * @param element the format's number for the type of its elements
 * @param shape its dimensions; unknown ones are called {@code ?}
 * @param sizes its numbers, where they are few and whole, possibly open
 * @param real its number, where it is one real number
 * @param fixed whether it follows from the file and from shapes alone, not from data or weights
 */
public record Fact(
    int element,
    Optional<List<Size>> shape,
    Optional<List<Size>> sizes,
    Optional<Double> real,
    boolean fixed) {

  /** Nothing is known. */
  public static final Fact UNKNOWN =
      new Fact(Elements.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** A value of this type. */
  public static Fact of(int element, Optional<List<Size>> shape) {
    return new Fact(element, shape, Optional.empty(), Optional.empty(), false);
  }

  /** Known whole numbers in one dimension. */
  public static Fact list(List<Size> sizes) {
    return new Fact(
        Elements.INT64,
        Optional.of(List.of(Size.of(sizes.size()))),
        Optional.of(sizes),
        Optional.empty(),
        true);
  }

  /** The value of a tensor that the file holds. */
  public static Fact of(OnnxFile.Tensor tensor) {
    Optional<Double> real = tensor.reals().filter(all -> all.size() == 1).map(all -> all.get(0));
    return new Fact(
        tensor.element(),
        Optional.of(tensor.dimensions().stream().map(Fact::size).toList()),
        tensor.integers().map(all -> all.stream().map(Size::of).toList()),
        real,
        true);
  }

  private static Size size(long dimension) {
    return dimension < 0 ? OnnxFile.OPEN : Size.of(dimension);
  }

  public Fact withShape(List<Size> dimensions) {
    return new Fact(element, Optional.of(dimensions), Optional.empty(), Optional.empty(), fixed);
  }

  public Fact withFixed(boolean isFixed) {
    return new Fact(element, shape, isFixed ? sizes : Optional.empty(), real, isFixed);
  }

  public Fact withSizes(List<Size> numbers) {
    return new Fact(element, shape, Optional.of(numbers), real, fixed);
  }

  /** The number, where it is a single one, real or whole. */
  public Optional<Double> number() {
    if (real.isPresent()) {
      return real;
    }
    return sizes
        .filter(all -> all.size() == 1 && all.get(0).known().isPresent())
        .map(all -> (double) all.get(0).known().getAsLong());
  }

  /** The number of dimensions, or −1. */
  public int rank() {
    return shape.map(List::size).orElse(-1);
  }
}
