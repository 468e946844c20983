package org.archigram.model.operator;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.formula.Formula;
import org.archigram.model.operator.Brackets.Strength;

/** Convolutions over positions. */
final class Convolutions {

  static final List<Operator> ALL =
      List.of(
          Entry.of("conv", Family.CONVOLUTION)
              .values(2)
              .settings("stride", "pad", "dilation", "groups")
              .symbol("∗")
              .written((both, settings) -> convolved(both, Formula.binary("∗")))
              .shaped(Convolutions::forward)
              .means(Sliding::convolved)
              .costs((arguments, result, settings) -> forwardCost(arguments, result))
              .operator(),
          Entry.of("conv_transpose", Family.CONVOLUTION)
              .values(2)
              .settings("stride", "pad", "dilation", "groups", "output_pad")
              .symbol(Formula.upright("∗").sup(Formula.upright("⊤")))
              .written(
                  (both, settings) ->
                      convolved(both, Formula.binary("∗").sup(Formula.upright("⊤"))))
              .shaped(Convolutions::backward)
              .means(Sliding::transposed)
              .costs((arguments, result, settings) -> backwardCost(arguments))
              .operator(),
          Entry.of("circular_convolution", Family.CONVOLUTION)
              .values(2)
              .symbol("⊛")
              .written(Notations.infix("⊛", Strength.PRODUCT, Strength.JUXTAPOSITION))
              .shaped(Convolutions::circular)
              .means(Sliding::circular)
              .costs(
                  (arguments, result, settings) ->
                      result.shape().elements().times(arguments.get(1).shape().elements()))
              .operator());

  private Convolutions() {}

  /** Papers write the kernel first. */
  private static Formula convolved(List<Formula> both, Formula sign) {
    return Notations.joined(
        List.of(both.get(1), both.get(0)), sign, Strength.PRODUCT, Strength.JUXTAPOSITION);
  }

  private static Size forwardCost(List<Type> arguments, Type result) {
    List<Size> kernel = arguments.get(1).shape().head();
    return result.shape().elements().times(window(kernel));
  }

  private static Size backwardCost(List<Type> arguments) {
    List<Size> kernel = arguments.get(1).shape().head();
    Shape input = arguments.get(0).shape();
    return input.elements().times(window(kernel));
  }

  /** What one place is computed from; a kernel that does not fit is one number at least. */
  private static Size window(List<Size> kernel) {
    return Dims.product(kernel.subList(Math.min(1, kernel.size()), kernel.size()));
  }

  private static void forward(Relation shapes) {
    int rank = rank(shapes);
    if (rank == 0) {
      return;
    }
    Optional<List<Size>> input = Dims.argument(shapes, 0, rank);
    Optional<List<Size>> kernel = Dims.argument(shapes, 1, rank + 1);
    if (input.isEmpty() || kernel.isEmpty()) {
      return;
    }
    List<Size> weights = kernel.get();
    Size groups = groups(shapes);
    shapes.equal(weights.get(1).times(groups), input.get().get(0), "the number of channels");
    List<Size> positions = input.get().subList(1, rank);
    boolean same = Windows.sameSize(shapes.attributes());
    Windows.of(shapes, weights.subList(2, rank + 1), Windows.ones(rank - 1))
        .map(windows -> windows.places(positions, same))
        .filter(places -> fits(shapes, places))
        .ifPresent(
            places -> shapes.resultIs(Shape.of(Dims.joined(List.of(weights.get(0)), places))));
  }

  private static void backward(Relation shapes) {
    int rank = rank(shapes);
    if (rank == 0) {
      return;
    }
    Optional<List<Size>> input = Dims.argument(shapes, 0, rank);
    Optional<List<Size>> kernel = Dims.argument(shapes, 1, rank + 1);
    if (input.isEmpty() || kernel.isEmpty()) {
      return;
    }
    List<Size> weights = kernel.get();
    shapes.equal(weights.get(0), input.get().get(0), "the number of channels");
    Size channels = weights.get(1).times(groups(shapes));
    Optional<Windows> windows =
        Windows.of(shapes, weights.subList(2, rank + 1), Windows.ones(rank - 1));
    Optional<List<Size>> extra = Windows.each(shapes, "output_pad", rank - 1, List.of(Size.ZERO));
    if (windows.isPresent() && extra.isPresent()) {
      List<Size> spread = windows.get().spread(input.get().subList(1, rank));
      shapes.resultIs(Shape.of(Dims.joined(List.of(channels), sums(spread, extra.get()))));
    }
  }

  private static List<Size> sums(List<Size> one, List<Size> other) {
    return java.util.stream.IntStream.range(0, one.size())
        .mapToObj(i -> one.get(i).plus(other.get(i)))
        .toList();
  }

  private static Size groups(Relation shapes) {
    return shapes.attributes().sizes("groups").orElse(List.of(Size.ONE)).get(0);
  }

  /** States a problem where a window finds no place at all. */
  static boolean fits(Relation shapes, List<Size> places) {
    boolean fits =
        places.stream().allMatch(size -> size.known().isEmpty() || size.known().getAsLong() > 0);
    if (!fits) {
      shapes.wrong("the window is larger than the positions it slides over", List.of(0));
    }
    return fits;
  }

  /** The rank of input and result, one less than the kernel's; 0 when unknown. */
  private static int rank(Relation shapes) {
    Shape kernel = shapes.argument(1);
    if (kernel.ranked() && kernel.rank() >= 2) {
      return kernel.rank() - 1;
    }
    Shape input = shapes.argument(0);
    if (input.ranked() && input.rank() >= 1) {
      return input.rank();
    }
    return shapes.result().ranked() ? shapes.result().rank() : 0;
  }

  private static void circular(Relation shapes) {
    Dims.argument(shapes, 1, 1);
    Dims.argument(shapes, 0, 1).ifPresent(sizes -> shapes.resultIs(Shape.of(sizes)));
  }
}
