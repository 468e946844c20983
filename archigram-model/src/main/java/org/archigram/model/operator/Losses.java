package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type.Element;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.operator.Brackets.Strength;

/** Scalar objectives; the mean over the batch is understood. */
final class Losses {

  static final List<Operator> ALL =
      List.of(
          entry("cross_entropy")
              .symbol("CE")
              .shaped(Losses::crossEntropy)
              .means(Comparing::crossEntropy)
              .operator(),
          entry("binary_cross_entropy").symbol("BCE").means(Comparing::binary).operator(),
          entry("squared_error")
              .symbol(bars().sup(Formula.upright("2")))
              .written((both, settings) -> Notations.raised(distance(both), Formula.upright("2")))
              .means(Comparing::squared)
              .operator(),
          entry("mean_squared_error").symbol("MSE").means(Comparing::meanSquared).operator(),
          entry("huber").settings("delta").symbol("Huber").means(Comparing::huber).operator(),
          entry("absolute_error")
              .symbol(bars().sub(Formula.upright("1")))
              .written((both, settings) -> distance(both).sub(Formula.upright("1")))
              .means(Comparing::absolute)
              .operator());

  private Losses() {}

  private static Entry entry(String name) {
    return Entry.of(name, Family.LOSS).values(2).shaped(Shapes::compared);
  }

  private static Formula bars() {
    return new Fenced("‖", Formula.upright("·"), "‖");
  }

  private static Formula distance(List<Formula> both) {
    return new Fenced(
        "‖", Notations.joined(both, Formula.binary("−"), Strength.SUM, Strength.PRODUCT), "‖");
  }

  /** The label is a class, or else a distribution shaped like the logits. */
  private static void crossEntropy(Relation shapes) {
    shapes.resultIs(Shape.SCALAR);
    if (!(shapes.element(1) instanceof Element.Category category)) {
      Shapes.compared(shapes);
      return;
    }
    Shape label = shapes.argument(1);
    Shape logits = shapes.argument(0);
    if (!label.ranked() && logits.ranked() && logits.rank() > 0) {
      List<Size> sizes = logits.head();
      shapes.argumentIs(1, Shape.of(sizes.subList(0, sizes.size() - 1)));
    } else if (!label.ranked() && shapes.last()) {
      shapes.argumentIs(1, Shape.SCALAR);
    }
    label = shapes.argument(1);
    if (label.ranked()) {
      shapes.argumentIs(0, Shape.of(Dims.joined(label.head(), List.of(category.count()))));
    }
  }
}
