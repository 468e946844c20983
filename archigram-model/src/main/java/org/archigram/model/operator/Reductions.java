package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Notation;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type.Element;
import org.archigram.model.formula.Formula;

/** Sums, means, maxima and softmax along axes, or else along dimensions. */
final class Reductions {

  /** The names of those whose result still has the axes and dimensions they run along. */
  static final Set<String> KEEPING = Set.of("softmax", "log_softmax", "cumulative_sum");

  static final List<Operator> ALL =
      List.of(
          entry("sum", "∑", Notations.large("∑")).means(reduced(rows -> rows.sum(2))).operator(),
          entry("mean", "mean").means(reduced(Reducing::mean)).operator(),
          entry("max", "max").means(reduced(Reducing::max)).operator(),
          entry("min", "min").means(reduced(Reducing::min)).operator(),
          entry("prod", "∏", Notations.large("∏")).means(reduced(Reducing::product)).operator(),
          entry("variance", "var").means(reduced(Reducing::variance)).operator(),
          entry("norm", "‖·‖", Reductions::norm).means(reduced(Reducing::norm)).operator(),
          entry("logsumexp", "logsumexp").means(reduced(Reducing::logSumExp)).operator(),
          entry("argmax", "argmax")
              .flat(0)
              .shaped(Reductions::largest)
              .means(reduced(Reducing::argmax))
              .operator(),
          keeping("softmax", "softmax", Reducing::softmax),
          keeping("log_softmax", "log softmax", Reducing::logSoftmax),
          keeping("cumulative_sum", "cumsum", Reducing::cumulative));

  private Reductions() {}

  private static Operator keeping(String name, String symbol, Reducing.Rows rows) {
    return entry(name, symbol)
        .shaped(Shapes::kept)
        .means(application -> Reducing.kept(application, rows))
        .operator();
  }

  private static Operator.Meaning reduced(Reducing.Rows rows) {
    return application -> Reducing.gone(application, rows);
  }

  private static Entry entry(String name, String symbol) {
    return entry(name, symbol, Notations.along(symbol));
  }

  private static Entry entry(String name, String symbol, Notation notation) {
    return Entry.of(name, Family.REDUCTION)
        .settings("dim")
        .axes()
        .symbol(symbol)
        .written(notation)
        .shaped(Reductions::reduced);
  }

  private static Formula norm(List<Formula> arguments, org.archigram.model.Attributes attributes) {
    Formula bars = new Formula.Fenced("‖", arguments.get(0), "‖");
    return Notations.range(attributes).map(bars::sub).orElse(bars);
  }

  private static void reduced(Relation shapes) {
    if (!shapes.attributes().axes(Operators.AXES).isEmpty()) {
      Shapes.kept(shapes);
      return;
    }
    int removed = shapes.attributes().sizes("dim").map(List::size).orElse(1);
    if (!shapes.argument(0).ranked() && shapes.result().ranked()) {
      Dims.argument(shapes, 0, shapes.result().rank() + removed);
    }
    if (shapes.argument(0).ranked()) {
      List<Size> sizes = shapes.argument(0).head();
      dimensions(shapes, sizes.size())
          .ifPresent(gone -> shapes.resultIs(Shape.of(without(sizes, gone))));
    }
  }

  private static void largest(Relation shapes) {
    reduced(shapes);
    boolean alongAxes = !shapes.attributes().axes(Operators.AXES).isEmpty();
    if (!alongAxes && shapes.argument(0).ranked()) {
      List<Size> sizes = shapes.argument(0).head();
      dimensions(shapes, sizes.size())
          .ifPresent(
              gone ->
                  shapes.resultIs(
                      new Element.Category(Dims.product(gone.stream().map(sizes::get).toList()))));
    }
  }

  /** The dimensions that a reduction removes: those asked for, or the last. */
  private static Optional<Set<Integer>> dimensions(Relation shapes, int rank) {
    if (rank == 0) {
      shapes.wrong("a scalar has no dimension to reduce; give an axis in brackets", List.of(0));
      return Optional.empty();
    }
    Set<Integer> gone = new TreeSet<>();
    for (Size asked : shapes.attributes().sizes("dim").orElse(List.of(Size.of(-1)))) {
      OptionalInt index = Dims.dimension(shapes, (int) asked.known().orElse(-1), rank);
      if (index.isEmpty()) {
        return Optional.empty();
      }
      gone.add(index.getAsInt());
    }
    return Optional.of(gone);
  }

  private static List<Size> without(List<Size> sizes, Set<Integer> gone) {
    List<Size> left = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      if (!gone.contains(i)) {
        left.add(sizes.get(i));
      }
    }
    return left;
  }
}
