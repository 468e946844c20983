package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.formula.Formula;

/** Pooling over positions, and its opposite. */
final class Pooling {

  static final List<Operator> ALL =
      List.of(
          pool("max_pool", "maxpool", application -> Sliding.pooled(application, true, false)),
          pool("avg_pool", "avgpool", application -> Sliding.pooled(application, false, true)),
          pool("sum_pool", "sumpool", application -> Sliding.pooled(application, false, false)),
          global("global_avg_pool", "avg", Reducing::mean),
          global("global_max_pool", "max", Reducing::max),
          Entry.of("upsample", Family.POOLING)
              .settings("factor")
              .symbol("upsample")
              .written(Notations.function(Formula.upright("upsample")))
              .shaped(Pooling::upsampled)
              .means(Sliding::enlarged)
              .operator());

  private Pooling() {}

  private static Operator pool(String name, String symbol, Operator.Meaning meaning) {
    return Entry.of(name, Family.POOLING)
        .settings("size", "stride", "pad")
        .symbol(symbol)
        .written(Notations.function(Formula.upright(symbol)))
        .shaped(Pooling::pooled)
        .means(meaning)
        .operator();
  }

  private static Operator global(String name, String symbol, Reducing.Rows rows) {
    return Entry.of(name, Family.POOLING)
        .symbol(symbol)
        .written(Notations.function(Formula.upright(symbol)))
        .shaped(Pooling::all)
        .means(application -> Sliding.everywhere(application, rows))
        .operator();
  }

  private static void pooled(Relation shapes) {
    Optional<List<Size>> size = shapes.attributes().sizes("size");
    if (size.isEmpty()) {
      shapes.wrong("the size of the window is missing", List.of(0));
      return;
    }
    int rank = rank(shapes, size.get());
    if (rank < 2) {
      return;
    }
    Optional<List<Size>> input = Dims.argument(shapes, 0, rank);
    Optional<List<Size>> kernel = Windows.each(shapes, "size", rank - 1, size.get());
    if (input.isEmpty() || kernel.isEmpty()) {
      return;
    }
    List<Size> positions = input.get().subList(1, rank);
    boolean same = Windows.sameSize(shapes.attributes());
    Windows.of(shapes, kernel.get(), kernel.get())
        .map(windows -> windows.places(positions, same))
        .filter(places -> Convolutions.fits(shapes, places))
        .ifPresent(
            places -> shapes.resultIs(Shape.of(Dims.joined(input.get().subList(0, 1), places))));
  }

  /** The rank of input and result; 0 when unknown. */
  private static int rank(Relation shapes, List<Size> size) {
    Shape input = shapes.argument(0);
    if (input.ranked() && input.rank() < 2) {
      shapes.wrong("pooling needs channels and positions, found " + input, List.of(0));
      return 0;
    }
    if (input.ranked()) {
      return input.rank();
    }
    if (size.size() > 1) {
      return size.size() + 1;
    }
    return shapes.result().ranked() ? shapes.result().rank() : 0;
  }

  /** One number for each channel is left. */
  private static void all(Relation shapes) {
    Optional<List<Size>> result = Dims.result(shapes, 1);
    Shape input = shapes.argument(0);
    if (result.isPresent() && !input.head().isEmpty()) {
      shapes.equal(input.head().get(0), result.get().get(0), "the number of channels");
    } else if (Dims.isScalar(input)) {
      shapes.wrong("pooling needs channels and positions, found " + input, List.of(0));
    }
  }

  private static void upsampled(Relation shapes) {
    Shape input = shapes.argument(0);
    if (!input.ranked() && shapes.result().ranked()) {
      Dims.argument(shapes, 0, shapes.result().rank());
      input = shapes.argument(0);
    }
    if (!input.ranked()) {
      return;
    }
    if (input.rank() < 2) {
      shapes.wrong("positions are needed behind the channels, found " + input, List.of(0));
      return;
    }
    List<Size> sizes = input.head();
    Windows.each(shapes, "factor", sizes.size() - 1, List.of(Size.of(2)))
        .ifPresent(factors -> shapes.resultIs(Shape.of(scaled(sizes, factors))));
  }

  private static List<Size> scaled(List<Size> sizes, List<Size> factors) {
    List<Size> scaled = new ArrayList<>(sizes.subList(0, 1));
    for (int i = 1; i < sizes.size(); i++) {
      scaled.add(sizes.get(i).times(factors.get(i - 1)));
    }
    return scaled;
  }
}
