package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;

/** The shape rule of concatenation; scalars join as if they were vectors of one. */
final class Concatenation {

  private Concatenation() {}

  static void relate(Relation shapes) {
    int rank = rank(shapes);
    if (rank == 0 && !shapes.last()) {
      return;
    }
    List<List<Size>> parts = new ArrayList<>();
    for (int i = 0; i < shapes.arguments(); i++) {
      Optional<List<Size>> part = part(shapes, i, Math.max(1, rank));
      if (part.isEmpty()) {
        return;
      }
      parts.add(part.get());
    }
    OptionalInt along = Dims.dimension(shapes, "dim", 0, Math.max(1, rank));
    if (along.isPresent()) {
      join(shapes, parts, along.getAsInt());
    }
    Shapes.element(shapes, 0);
  }

  /** The one rank of all parts; 0 while nothing but scalars and open ranks is known. */
  private static int rank(Relation shapes) {
    boolean scalars = true;
    for (int i = 0; i < shapes.arguments(); i++) {
      Shape shape = shapes.argument(i);
      if (shape.ranked() && shape.rank() > 0) {
        return shape.rank();
      }
      scalars &= shape.ranked();
    }
    if (scalars) {
      return 1;
    }
    return shapes.result().ranked() ? shapes.result().rank() : 0;
  }

  private static Optional<List<Size>> part(Relation shapes, int index, int rank) {
    if (rank == 1 && Dims.isScalar(shapes.argument(index))) {
      return Optional.of(List.of(Size.ONE));
    }
    if (rank == 1 && !shapes.argument(index).ranked() && !shapes.last()) {
      return Optional.empty();
    }
    return Dims.argument(shapes, index, rank);
  }

  private static void join(Relation shapes, List<List<Size>> parts, int along) {
    List<Size> first = parts.get(0);
    Size length = Size.ZERO;
    for (List<Size> part : parts) {
      for (int i = 0; i < first.size(); i++) {
        if (i != along) {
          shapes.equal(first.get(i), part.get(i), "dimension " + (i + 1) + " of the parts");
        }
      }
      length = length.plus(part.get(along));
    }
    shapes.resultIs(Shape.of(Dims.replaced(first, along, length)));
  }
}
