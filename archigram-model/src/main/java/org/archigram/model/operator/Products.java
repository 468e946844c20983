package org.archigram.model.operator;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.operator.Brackets.Strength;

/** Products of matrices and vectors. */
final class Products {

  static final List<Operator> ALL =
      List.of(
          Entry.of("matmul", Family.PRODUCT)
              .values(2)
              .symbol("matmul")
              .written(Products::sideBySide)
              .shaped(Products::matrix)
              .means(Multiplying::matrices)
              .costs((arguments, result, settings) -> matrixCost(arguments, result))
              .operator(),
          Entry.of("outer", Family.PRODUCT)
              .values(2)
              .symbol("⊗")
              .written(Notations.infix("⊗", Strength.PRODUCT, Strength.JUXTAPOSITION))
              .shaped(Products::outer)
              .means(Multiplying::outer)
              .costs((arguments, result, settings) -> result.shape().elements())
              .operator(),
          Entry.of("dot", Family.PRODUCT)
              .values(2)
              .symbol("⟨·,·⟩")
              .written((both, settings) -> new Fenced("⟨", Notations.list(both), "⟩"))
              .shaped(Shapes::compared)
              .means(Multiplying::dot)
              .costs((arguments, result, settings) -> arguments.get(0).shape().elements())
              .operator(),
          Entry.of("transpose", Family.PRODUCT)
              .symbol(Formula.variable("x").sup(Formula.upright("⊤")))
              .written((x, settings) -> Notations.raised(x.get(0), Formula.upright("⊤")))
              .shaped(Products::transposed)
              .means(Multiplying::transposed)
              .operator());

  private Products() {}

  /** A vector on the left is a row where its shape is known. */
  private static Formula sideBySide(List<Formula> both, Attributes settings) {
    boolean row = settings.get("row").isPresent();
    Formula left = both.get(0);
    return Notations.juxtaposed(
        row ? Notations.raised(left, Formula.upright("⊤")) : left, both.get(1));
  }

  private static Size matrixCost(List<Type> arguments, Type result) {
    List<Size> left = arguments.get(0).shape().head();
    return result.shape().elements().times(left.get(left.size() - 1));
  }

  private static void matrix(Relation shapes) {
    if (shapes.last()) {
      assumeRanks(shapes);
    }
    Shape left = shapes.argument(0);
    Shape right = shapes.argument(1);
    if (left.ranked() && right.ranked()) {
      multiplied(shapes, left.head(), right.head());
    } else if (left.ranked() && shapes.result().ranked()) {
      settle(shapes, 1, left, shapes.result().rank());
    } else if (right.ranked() && shapes.result().ranked()) {
      settle(shapes, 0, right, shapes.result().rank());
    }
  }

  /** When nothing tells, a matrix stands on the left and a vector on the right. */
  private static void assumeRanks(Relation shapes) {
    if (!shapes.argument(0).ranked()) {
      Dims.argument(shapes, 0, 2);
    }
    if (!shapes.argument(1).ranked()) {
      Dims.argument(shapes, 1, shapes.argument(0).rank() == 1 ? 2 : 1);
    }
  }

  /** The rank of a vector or matrix follows from the other operand and the result. */
  private static void settle(Relation shapes, int open, Shape other, int result) {
    if (other.rank() == 1) {
      Dims.argument(shapes, open, result + 1);
    } else if (other.rank() == 2 && result <= 2) {
      Dims.argument(shapes, open, result);
    } else {
      return;
    }
    if (shapes.argument(open).ranked()) {
      multiplied(shapes, shapes.argument(0).head(), shapes.argument(1).head());
    }
  }

  private static void multiplied(Relation shapes, List<Size> left, List<Size> right) {
    if (left.isEmpty() || right.isEmpty()) {
      shapes.wrong(
          "`@` multiplies matrices and vectors; for a scalar write `*`",
          left.isEmpty() ? List.of(0) : List.of(1));
      return;
    }
    int inner = Math.max(0, right.size() - 2);
    shapes.equal(left.get(left.size() - 1), right.get(inner), "the inner dimension of the product");
    List<Size> rows = left.size() > 1 ? List.of(left.get(left.size() - 2)) : List.of();
    List<Size> columns = right.size() > 1 ? List.of(right.get(right.size() - 1)) : List.<Size>of();
    batch(shapes, left, right)
        .ifPresent(
            batch -> shapes.resultIs(Shape.of(Dims.joined(batch, Dims.joined(rows, columns)))));
  }

  /** The leading dimensions, which must be the same where both sides have them. */
  private static Optional<List<Size>> batch(Relation shapes, List<Size> left, List<Size> right) {
    List<Size> one = left.subList(0, Math.max(0, left.size() - 2));
    List<Size> other = right.subList(0, Math.max(0, right.size() - 2));
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(one.isEmpty() ? other : one);
    }
    if (one.size() != other.size()) {
      shapes.wrong("the leading dimensions of the two factors differ in number", List.of(0, 1));
      return Optional.empty();
    }
    Dims.equal(shapes, one, other, "a leading dimension of the product");
    return Optional.of(one);
  }

  private static void outer(Relation shapes) {
    Optional<List<Size>> left = Dims.argument(shapes, 0, 1);
    Optional<List<Size>> right = Dims.argument(shapes, 1, 1);
    if (left.isPresent() && right.isPresent()) {
      shapes.resultIs(Shape.of(Dims.joined(left.get(), right.get())));
    }
  }

  private static void transposed(Relation shapes) {
    if (shapes.argument(0).ranked()) {
      swapped(shapes, shapes.argument(0)).ifPresent(shapes::resultIs);
    } else if (shapes.result().ranked()) {
      swapped(shapes, shapes.result()).ifPresent(shape -> shapes.argumentIs(0, shape));
    }
  }

  private static Optional<Shape> swapped(Relation shapes, Shape shape) {
    int rank = shape.rank();
    if (rank < 2) {
      shapes.wrong("only something with two dimensions or more has a transpose", List.of(0));
      return Optional.empty();
    }
    List<Size> sizes = Dims.replaced(shape.head(), rank - 1, shape.head().get(rank - 2));
    return Optional.of(Shape.of(Dims.replaced(sizes, rank - 2, shape.head().get(rank - 1))));
  }
}
