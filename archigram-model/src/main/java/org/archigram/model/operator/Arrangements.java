package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Names;

/** Numbers move, and none is computed. */
final class Arrangements {

  static final List<Operator> ALL =
      List.of(
          entry("concat")
              .values(1, Integer.MAX_VALUE)
              .settings("dim")
              .symbol("[ ; ]")
              .written((parts, settings) -> new Fenced("[", Notations.separated(parts, ";"), "]"))
              .shaped(Concatenation::relate)
              .means(Arranging::concatenated)
              .operator(),
          entry("flatten")
              .shaped(ArrangedShapes::flattened)
              .means(a -> Multiplying.shaped(a.argument(0), a))
              .operator(),
          entry("reshape")
              .settings("shape")
              .written(Notations.function(Formula.upright("reshape")))
              .shaped(ArrangedShapes::reshaped)
              .means(a -> Multiplying.shaped(a.argument(0), a))
              .operator(),
          entry("slice")
              .settings("from", "size", "dim")
              .written(Arrangements::slice)
              .shaped(ArrangedShapes::sliced)
              .means(Arranging::sliced)
              .operator(),
          entry("pad")
              .settings("before", "after", "dim")
              .shaped(ArrangedShapes::padded)
              .means(Arranging::padded)
              .operator(),
          entry("permute")
              .settings("order")
              .written(Notations.function(Formula.upright("permute")))
              .shaped(ArrangedShapes::permuted)
              .means(Arranging::permuted)
              .operator(),
          entry("reverse")
              .settings("dim")
              .shaped(Shapes::passed)
              .means(Arranging::reversed)
              .operator(),
          entry("spread")
              .settings("sizes")
              .written(Notations.function(Formula.upright("spread")))
              .shaped(ArrangedShapes::spread)
              .means(Arranging::spread)
              .operator(),
          entry("one_hot")
              .symbol("one-hot")
              .flat(0)
              .shaped(ArrangedShapes::oneHot)
              .means(Arranging::oneHot)
              .operator(),
          entry("column_scale")
              .values(2)
              .symbol("×")
              .written(Notations.infix("⊙", Brackets.Strength.PRODUCT, Brackets.Strength.PRODUCT))
              .shaped(ArrangedShapes::perChannel)
              .means(a -> Aligned.times(a.argument(0), a.argument(1)))
              .operator(),
          entry("column_shift")
              .values(2)
              .symbol("+")
              .written(Notations.infix("+", Brackets.Strength.SUM, Brackets.Strength.SUM))
              .shaped(ArrangedShapes::perChannel)
              .means(a -> Aligned.plus(a.argument(0), a.argument(1)))
              .operator(),
          entry("reindex")
              .settings("from", "to")
              .written(Arrangements::reindexed)
              .shaped(Shapes::passed)
              .means(a -> a.argument(0))
              .operator(),
          entry("position")
              .values(0)
              .axes()
              .written(
                  (none, settings) ->
                      Notations.list(
                          settings.axes(Operators.AXES).stream().map(Names::of).toList()))
              .shaped(Shapes::scalar)
              .means(a -> Arranging.position(a, a.attributes().axes(Operators.AXES).get(0)))
              .operator());

  private Arrangements() {}

  private static Entry entry(String name) {
    return Entry.of(name, Family.ARRANGEMENT);
  }

  /** {@code x_{[2:5]}}: from the first index up to, and without, the second. */
  private static Formula slice(List<Formula> x, Attributes settings) {
    Formula from = Notations.settingOr(settings, "from", Formula.upright("0"));
    Formula range =
        settings
            .sizes("size")
            .<Formula>map(
                size -> Formula.row(from, colon(), Names.size(end(settings, size.get(0)))))
            .orElseGet(() -> Formula.row(from, colon()));
    return Brackets.around(x.get(0), Brackets.Strength.ATOM).sub(new Fenced("[", range, "]"));
  }

  private static String end(Attributes settings, org.archigram.model.Size size) {
    return settings.sizes("from").map(from -> size.plus(from.get(0))).orElse(size).toString();
  }

  private static Formula colon() {
    return Formula.upright(":");
  }

  /** The equations view puts the new index in the place of the old one; here it is said. */
  private static Formula reindexed(List<Formula> x, Attributes settings) {
    Formula axes =
        Formula.row(
            Notations.settingOr(settings, "from", Formula.variable("t")),
            Formula.relation("→"),
            Notations.settingOr(settings, "to", Formula.variable("s")));
    return Brackets.around(x.get(0), Brackets.Strength.ATOM).sub(axes);
  }
}
