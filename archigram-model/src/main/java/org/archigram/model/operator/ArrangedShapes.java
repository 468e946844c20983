package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type.Element;

/** The shape rules of arrangements. */
final class ArrangedShapes {

  private ArrangedShapes() {}

  static void flattened(Relation shapes) {
    Dims.result(shapes, 1);
    if (shapes.argument(0).ranked()) {
      shapes.resultIs(Shape.of(shapes.argument(0).elements()));
    }
    Shapes.element(shapes, 0);
  }

  /** One size may be left to be computed, written −1. */
  static void reshaped(Relation shapes) {
    Shapes.element(shapes, 0);
    List<Size> asked = shapes.attributes().sizes("shape").orElse(List.of());
    long open = asked.stream().filter(size -> size.is(-1)).count();
    if (open > 1) {
      shapes.wrong("only one size can be left to be computed", List.of());
      return;
    }
    Shape input = shapes.argument(0);
    if (open == 0) {
      shapes.resultIs(Shape.of(asked));
      if (input.ranked()) {
        shapes.equal(input.elements(), Dims.product(asked), "the number of elements");
      }
    } else if (input.ranked()) {
      Size known = Dims.product(asked.stream().filter(size -> !size.is(-1)).toList());
      Size rest = input.elements().over(known);
      shapes.equal(input.elements(), rest.times(known), "the number of elements");
      shapes.resultIs(Shape.of(asked.stream().map(size -> size.is(-1) ? rest : size).toList()));
    }
  }

  static void sliced(Relation shapes) {
    Shapes.element(shapes, 0);
    alongOne(
        shapes,
        length -> {
          Size from = only(shapes, "from", Size.ZERO);
          Size size = only(shapes, "size", length.minus(from));
          Size left = length.minus(from).minus(size);
          if (left.known().isPresent() && left.known().getAsLong() < 0) {
            shapes.wrong(
                "the slice ends at " + from.plus(size) + ", behind the end at " + length,
                List.of(0));
          }
          return size;
        });
  }

  static void padded(Relation shapes) {
    Shapes.element(shapes, 0);
    List<Size> before = shapes.attributes().sizes("before").orElse(List.of(Size.ZERO));
    List<Size> after = shapes.attributes().sizes("after").orElse(List.of(Size.ZERO));
    if (before.size() <= 1 && after.size() <= 1) {
      alongOne(
          shapes,
          length ->
              length
                  .plus(only(shapes, "before", Size.ZERO))
                  .plus(only(shapes, "after", Size.ZERO)));
      return;
    }
    int rank = Math.max(before.size(), after.size());
    Optional<List<Size>> input = Dims.argument(shapes, 0, rank);
    Optional<List<Size>> left = Windows.each(shapes, "before", rank, List.of(Size.ZERO));
    Optional<List<Size>> right = Windows.each(shapes, "after", rank, List.of(Size.ZERO));
    if (input.isPresent() && left.isPresent() && right.isPresent()) {
      List<Size> sizes = new ArrayList<>();
      for (int i = 0; i < rank; i++) {
        sizes.add(input.get().get(i).plus(left.get().get(i)).plus(right.get().get(i)));
      }
      shapes.resultIs(Shape.of(sizes));
    }
  }

  /** One dimension, the first unless {@code dim} says otherwise, gets another length. */
  private static void alongOne(Relation shapes, java.util.function.UnaryOperator<Size> change) {
    if (!shapes.argument(0).ranked() && shapes.result().ranked()) {
      Dims.argument(shapes, 0, shapes.result().rank());
    }
    if (!shapes.argument(0).ranked()) {
      return;
    }
    List<Size> sizes = shapes.argument(0).head();
    OptionalInt along = Dims.dimension(shapes, "dim", 0, sizes.size());
    if (along.isPresent()) {
      Size length = change.apply(sizes.get(along.getAsInt()));
      shapes.resultIs(Shape.of(Dims.replaced(sizes, along.getAsInt(), length)));
    }
  }

  private static Size only(Relation shapes, String setting, Size otherwise) {
    return shapes.attributes().sizes(setting).map(sizes -> sizes.get(0)).orElse(otherwise);
  }

  static void permuted(Relation shapes) {
    Shapes.element(shapes, 0);
    List<Integer> order =
        shapes.attributes().sizes("order").orElse(List.of()).stream()
            .map(size -> (int) size.known().orElse(-1))
            .toList();
    int rank = order.size();
    boolean complete =
        new HashSet<>(order).size() == rank
            && order.stream().allMatch(index -> index >= 0 && index < rank);
    if (!complete) {
      shapes.wrong("`order` must name each dimension once, counted from 0", List.of());
      return;
    }
    Dims.argument(shapes, 0, rank)
        .ifPresent(sizes -> shapes.resultIs(Shape.of(order.stream().map(sizes::get).toList())));
  }

  static void spread(Relation shapes) {
    Shapes.element(shapes, 0);
    List<Size> leading = shapes.attributes().sizes("sizes").orElse(List.of());
    Shape input = shapes.argument(0);
    if (input.ranked()) {
      shapes.resultIs(Shape.of(Dims.joined(leading, input.head())));
    } else if (shapes.result().ranked() && shapes.result().rank() >= leading.size()) {
      Dims.argument(shapes, 0, shapes.result().rank() - leading.size());
    }
  }

  static void oneHot(Relation shapes) {
    if (shapes.element(0) instanceof Element.Category category) {
      Shape input = shapes.argument(0);
      if (input.ranked()) {
        shapes.resultIs(Shape.of(Dims.joined(input.head(), List.of(category.count()))));
      } else if (shapes.last()) {
        shapes.argumentIs(0, Shape.SCALAR);
        shapes.resultIs(Shape.of(category.count()));
      }
    } else if (shapes.last()) {
      shapes.wrong("`one_hot` needs a class, such as an input of type class(10)", List.of(0));
    }
  }

  /** The second argument has one number for each channel, the first dimension of the first. */
  static void perChannel(Relation shapes) {
    Shapes.kept(shapes);
    Optional<List<Size>> channels = Dims.argument(shapes, 1, 1);
    Shape input = shapes.argument(0);
    if (channels.isPresent() && !input.head().isEmpty()) {
      shapes.equal(input.head().get(0), channels.get().get(0), "the number of channels");
    } else if (Dims.isScalar(input)) {
      shapes.wrong("channels are needed, found a scalar", List.of(0));
    }
  }
}
