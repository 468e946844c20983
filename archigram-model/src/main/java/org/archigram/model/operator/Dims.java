package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;

/** The dimensions of arguments and result; an open rank is settled by asking for it. */
final class Dims {

  private Dims() {}

  /** The dimensions of an argument that must have {@code rank} of them. */
  static Optional<List<Size>> argument(Relation shapes, int index, int rank) {
    Shape shape = shapes.argument(index);
    if (!shape.ranked() && shape.rank() <= rank) {
      shapes.argumentIs(index, fresh(shapes, rank));
      shape = shapes.argument(index);
    }
    if (shape.ranked() && shape.rank() == rank) {
      return Optional.of(shape.head());
    }
    shapes.wrong("expected " + dimensions(rank) + ", found " + shape, List.of(index));
    return Optional.empty();
  }

  /** The dimensions of the result, which must have {@code rank} of them. */
  static Optional<List<Size>> result(Relation shapes, int rank) {
    if (!shapes.result().ranked() || shapes.result().rank() != rank) {
      shapes.resultIs(fresh(shapes, rank));
    }
    Shape shape = shapes.result();
    return shape.ranked() && shape.rank() == rank ? Optional.of(shape.head()) : Optional.empty();
  }

  private static Shape fresh(Relation shapes, int rank) {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      sizes.add(shapes.fresh());
    }
    return Shape.of(sizes);
  }

  static String dimensions(int rank) {
    return switch (rank) {
      case 0 -> "a scalar";
      case 1 -> "one dimension";
      case 2 -> "two dimensions";
      default -> rank + " dimensions";
    };
  }

  /** Whether there is at least one dimension for certain. */
  static boolean hasDimensions(Shape shape) {
    return shape.rank() > 0;
  }

  static boolean isScalar(Shape shape) {
    return shape.ranked() && shape.rank() == 0;
  }

  /** These sizes with others behind them. */
  static List<Size> joined(List<Size> first, List<Size> second) {
    List<Size> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** These sizes with another one at {@code index}. */
  static List<Size> replaced(List<Size> sizes, int index, Size size) {
    List<Size> others = new ArrayList<>(sizes);
    others.set(index, size);
    return others;
  }

  /** States that sizes are equal one by one; {@code what} names the whole. */
  static void equal(Relation shapes, List<Size> one, List<Size> other, String what) {
    for (int i = 0; i < one.size(); i++) {
      shapes.equal(one.get(i), other.get(i), what);
    }
  }

  /** The product of sizes. */
  static Size product(List<Size> sizes) {
    return sizes.stream().reduce(Size.ONE, Size::times);
  }

  /** The dimension that a setting asks for. */
  static OptionalInt dimension(Relation shapes, String setting, int otherwise, int rank) {
    return dimension(shapes, (int) shapes.attributes().real(setting, otherwise), rank);
  }

  /** The dimension {@code asked} for; negative numbers count from the last. */
  static OptionalInt dimension(Relation shapes, int asked, int rank) {
    int index = asked < 0 ? asked + rank : asked;
    if (index < 0 || index >= rank) {
      shapes.wrong("there is no dimension " + asked + " among " + rank, List.of(0));
      return OptionalInt.empty();
    }
    return OptionalInt.of(index);
  }
}
