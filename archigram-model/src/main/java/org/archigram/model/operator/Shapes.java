package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type.Element;

/** Shape rules that several families share. */
final class Shapes {

  private Shapes() {}

  /** The result is shaped like the first argument. */
  static void kept(Relation shapes) {
    shapes.resultIs(shapes.argument(0));
  }

  /** The result is the first argument for all that shapes can tell, classes included. */
  static void passed(Relation shapes) {
    kept(shapes);
    element(shapes, 0);
  }

  /** All arguments and the result are shaped alike. */
  static void alike(Relation shapes) {
    for (int i = 1; i < shapes.arguments(); i++) {
      shapes.argumentIs(i, shapes.argument(0));
    }
    kept(shapes);
  }

  /** The result is a scalar. */
  static void scalar(Relation shapes) {
    shapes.resultIs(Shape.SCALAR);
  }

  /** The arguments are shaped alike and the result is a scalar. */
  static void compared(Relation shapes) {
    shapes.argumentIs(1, shapes.argument(0));
    shapes.resultIs(Shape.SCALAR);
  }

  /** Elements that are classes stay the same classes. */
  static void element(Relation shapes, int argument) {
    if (shapes.element(argument) instanceof Element.Category category) {
      shapes.resultIs(category);
    }
  }

  /**
   * Element-wise: a scalar goes with anything, and a dimension of one with any other.
   *
   * <p>An argument of open rank may still turn out to be a scalar; only in the end it is taken to
   * be shaped like the result.
   */
  static void broadcast(Relation shapes) {
    if (Dims.isScalar(shapes.result())) {
      all(shapes).forEach(index -> shapes.argumentIs(index, Shape.SCALAR));
      return;
    }
    List<Integer> wide =
        all(shapes).stream().filter(index -> !Dims.isScalar(shapes.argument(index))).toList();
    if (wide.isEmpty()) {
      shapes.resultIs(Shape.SCALAR);
    } else if (wide.stream().map(shapes::argument).distinct().count() == 1) {
      settleLike(shapes, wide);
    } else {
      stretched(shapes, wide);
    }
  }

  private static List<Integer> all(Relation shapes) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < shapes.arguments(); i++) {
      indices.add(i);
    }
    return indices;
  }

  private static void settleLike(Relation shapes, List<Integer> wide) {
    shapes.resultIs(shapes.argument(wide.get(0)));
    for (int index : wide) {
      shapes.argumentIs(index, shapes.result());
    }
  }

  private static void stretched(Relation shapes, List<Integer> wide) {
    Optional<Integer> known = rank(shapes, wide);
    if (known.isEmpty()) {
      if (shapes.last()) {
        wide.forEach(index -> shapes.argumentIs(index, shapes.argument(wide.get(0))));
        settleLike(shapes, wide);
      }
      return;
    }
    int rank = known.get();
    List<Integer> ranked = new ArrayList<>();
    for (int index : wide) {
      Shape shape = shapes.argument(index);
      if (shape.ranked() || Dims.hasDimensions(shape)) {
        ranked.add(index);
      }
    }
    if (ranked.stream().allMatch(index -> Dims.argument(shapes, index, rank).isPresent())) {
      relateDimensions(shapes, ranked, rank, ranked.size() == wide.size());
      if (shapes.last()) {
        wide.stream()
            .filter(index -> !shapes.argument(index).ranked())
            .forEach(index -> shapes.argumentIs(index, shapes.result()));
      }
    }
  }

  /** The one rank of all that are not scalars, if any of them is known. */
  private static Optional<Integer> rank(Relation shapes, List<Integer> wide) {
    for (int index : wide) {
      if (shapes.argument(index).ranked()) {
        return Optional.of(shapes.argument(index).rank());
      }
    }
    return shapes.result().ranked() ? Optional.of(shapes.result().rank()) : Optional.empty();
  }

  private static void relateDimensions(
      Relation shapes, List<Integer> ranked, int rank, boolean complete) {
    Optional<List<Size>> result = Dims.result(shapes, rank);
    if (result.isEmpty()) {
      return;
    }
    for (int i = 0; i < rank; i++) {
      int dimension = i;
      List<Size> wide =
          ranked.stream()
              .map(index -> shapes.argument(index).head().get(dimension))
              .filter(size -> !size.is(1))
              .toList();
      Size size = result.get().get(dimension);
      wide.forEach(other -> shapes.equal(other, size, "dimension " + (dimension + 1)));
      if (wide.isEmpty() && complete) {
        shapes.equal(Size.ONE, size, "dimension " + (dimension + 1));
      }
    }
  }
}
