package org.archigram.model.operator;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type.Element;
import org.archigram.model.formula.Formula;

/** Look-up by class, by position, or by likeness. */
final class Lookups {

  static final List<Operator> ALL =
      List.of(
          entry("embed")
              .flat(1)
              .written(
                  (both, settings) ->
                      Brackets.around(both.get(0), Brackets.Strength.ATOM)
                          .sub(new Formula.Fenced("[", both.get(1), "]")))
              .shaped(Lookups::embedded)
              .means(LookingUp::embedded)
              .operator(),
          entry("glimpse")
              .flat(1)
              .settings("size", "scales")
              .shaped(Lookups::glimpse)
              .means(LookingUp::glimpse)
              .operator(),
          entry("cosine")
              .settings("epsilon")
              .symbol("cos ∠")
              .shaped(Lookups::cosine)
              .means(LookingUp::cosine)
              .costs((arguments, result, settings) -> arguments.get(1).shape().elements())
              .operator(),
          entry("pick")
              .flat(1)
              .written(
                  (both, settings) ->
                      Brackets.around(both.get(0), Brackets.Strength.ATOM)
                          .sub(new Formula.Fenced("[", both.get(1), "]")))
              .shaped(Lookups::picked)
              .means(LookingUp::picked)
              .operator());

  private Lookups() {}

  private static Entry entry(String name) {
    return Entry.of(name, Family.LOOKUP).values(2);
  }

  private static void embedded(Relation shapes) {
    Optional<List<Size>> table = Dims.argument(shapes, 0, 2);
    if (table.isEmpty()) {
      return;
    }
    classes(shapes, 1, table.get().get(0));
    Shape word = shapes.argument(1);
    if (!word.ranked() && shapes.result().ranked() && shapes.result().rank() > 0) {
      Dims.argument(shapes, 1, shapes.result().rank() - 1);
    } else if (!word.ranked() && shapes.last()) {
      shapes.argumentIs(1, Shape.SCALAR);
    }
    word = shapes.argument(1);
    if (word.ranked()) {
      shapes.resultIs(Shape.of(Dims.joined(word.head(), table.get().subList(1, 2))));
    }
  }

  private static void classes(Relation shapes, int argument, Size count) {
    if (shapes.element(argument) instanceof Element.Category category) {
      shapes.equal(category.count(), count, "the number of classes");
    } else if (shapes.last()) {
      shapes.wrong("a class is needed here, such as an input of type class(10)", List.of(argument));
    }
  }

  private static void glimpse(Relation shapes) {
    shapes.argumentIs(1, Shape.of(2));
    Optional<List<Size>> size = shapes.attributes().sizes("size");
    if (size.isEmpty()) {
      shapes.wrong("the size of the glimpse is missing", List.of(0));
      return;
    }
    Size scales = shapes.attributes().sizes("scales").orElse(List.of(Size.ONE)).get(0);
    Size height = size.get().get(0);
    Size width = size.get().get(size.get().size() - 1);
    Dims.argument(shapes, 0, 3)
        .ifPresent(image -> shapes.resultIs(Shape.of(image.get(0).times(scales), height, width)));
  }

  /** One likeness for each row of the memory. */
  private static void cosine(Relation shapes) {
    Optional<List<Size>> key = Dims.argument(shapes, 0, 1);
    Optional<List<Size>> memory = Dims.argument(shapes, 1, 2);
    if (key.isPresent() && memory.isPresent()) {
      shapes.equal(memory.get().get(1), key.get().get(0), "the length of key and rows");
      shapes.resultIs(Shape.of(memory.get().get(0)));
    }
  }

  private static void picked(Relation shapes) {
    shapes.argumentIs(1, Shape.SCALAR);
    shapes.resultIs(Shape.SCALAR);
    Dims.argument(shapes, 0, 1).ifPresent(sizes -> classes(shapes, 1, sizes.get(0)));
  }
}
