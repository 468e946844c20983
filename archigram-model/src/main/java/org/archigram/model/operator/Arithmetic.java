package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Notation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fraction;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.operator.Brackets.Strength;
import org.archigram.model.tensor.Tensor;

/** Element-wise arithmetic, comparisons and choices. */
final class Arithmetic {

  static final List<Operator> ALL =
      List.of(
          infix("add", "+", Notations.infix("+", Strength.SUM, Strength.SUM))
              .means(a -> Aligned.plus(a.argument(0), a.argument(1)))
              .operator(),
          infix("sub", "−", Notations.infix("−", Strength.SUM, Strength.PRODUCT))
              .means(a -> Aligned.minus(a.argument(0), a.argument(1)))
              .operator(),
          infix("mul", "×", Arithmetic::product)
              .means(a -> Aligned.times(a.argument(0), a.argument(1)))
              .operator(),
          infix("div", "÷", (both, settings) -> new Fraction(both.get(0), both.get(1)))
              .means(a -> Aligned.over(a.argument(0), a.argument(1)))
              .operator(),
          infix("pow", "^", Arithmetic::power)
              .zips(Math::pow, Arithmetic::powerByBase, Arithmetic::powerByExponent)
              .operator(),
          entry("neg", 1)
              .symbol("−")
              .written(Arithmetic::negated)
              .maps(x -> -x, x -> -1)
              .operator(),
          entry("minimum", 2)
              .symbol("min")
              .zips(Math::min, (x, y) -> x < y ? 1 : 0, (x, y) -> x < y ? 0 : 1)
              .operator(),
          entry("maximum", 2)
              .symbol("max")
              .zips(Math::max, (x, y) -> x > y ? 1 : 0, (x, y) -> x > y ? 0 : 1)
              .operator(),
          comparison("less", "<", (x, y) -> x < y),
          comparison("at_most", "≤", (x, y) -> x <= y),
          comparison("greater", ">", (x, y) -> x > y),
          comparison("at_least", "≥", (x, y) -> x >= y),
          comparison("equal", "=", (x, y) -> x == y),
          comparison("differs", "≠", (x, y) -> x != y),
          entry("where", 3)
              .flat(0)
              .written(Arithmetic::chosen)
              .means(Arithmetic::choice)
              .shaped(
                  shapes -> {
                    Shapes.broadcast(shapes);
                    Shapes.element(shapes, 1);
                  })
              .operator(),
          entry("train_else", 2)
              .flat(1)
              .symbol("train / use")
              .written(Arithmetic::trainElse)
              .means(a -> Arithmetic.like(a.argument(a.surroundings().training() ? 0 : 1), a))
              .shaped(
                  shapes -> {
                    Shapes.broadcast(shapes);
                    Shapes.element(shapes, 0);
                  })
              .operator());

  private Arithmetic() {}

  private static Entry entry(String name, int values) {
    return Entry.of(name, Family.ARITHMETIC).values(values).shaped(Shapes::broadcast);
  }

  private static Entry infix(String name, String symbol, Notation notation) {
    return entry(name, 2).symbol(symbol).written(notation);
  }

  /** Whether something holds, from which nothing flows back. */
  private interface Claim {
    boolean holds(double x, double y);
  }

  private static Operator comparison(String name, String sign, Claim claim) {
    return infix(name, sign, Notations.relation(sign))
        .flat(0, 1)
        .zips((x, y) -> claim.holds(x, y) ? 1 : 0, (x, y) -> 0, (x, y) -> 0)
        .operator();
  }

  private static double powerByBase(double x, double y) {
    return y == 0 ? 0 : y * Math.pow(x, y - 1);
  }

  private static double powerByExponent(double x, double y) {
    return x > 0 ? Math.pow(x, y) * Math.log(x) : 0;
  }

  /** Both ways times 0 or 1 would make 0 of nothing times infinity, so numbers are moved. */
  private static Tensor choice(Application application) {
    int rank = 1 + application.shape().size();
    Tensor condition = Aligned.ranked(application.argument(0), rank);
    Tensor kept =
        Aligned.ranked(application.argument(1), rank)
            .zip(condition, (x, c) -> c == 0 ? 0 : x, (x, c) -> c == 0 ? 0 : 1, (x, c) -> 0);
    Tensor other =
        Aligned.ranked(application.argument(2), rank)
            .zip(condition, (x, c) -> c == 0 ? x : 0, (x, c) -> c == 0 ? 1 : 0, (x, c) -> 0);
    return like(Aligned.plus(kept, other), application);
  }

  /** A value in the shape of the result. */
  private static Tensor like(Tensor value, Application application) {
    List<Integer> shape = new ArrayList<>(List.of(value.size(0)));
    shape.addAll(application.shape());
    return Aligned.ranked(value, shape.size()).stretchedTo(shape);
  }

  /** A number stands before what it scales; other factors have the element-wise sign. */
  private static Formula product(List<Formula> both, Attributes settings) {
    if (isNegativeNumber(both.get(0))) {
      Formula size = ((Formula.Row) both.get(0)).parts().get(1);
      return negated(List.of(product(List.of(size, both.get(1)), settings)), settings);
    }
    boolean left = Brackets.isNumber(both.get(0));
    boolean right = Brackets.isNumber(both.get(1));
    if (left && !right) {
      return Notations.juxtaposed(both.get(0), both.get(1));
    }
    if (right && !left) {
      return Notations.juxtaposed(both.get(1), both.get(0));
    }
    String sign = left || settings.get("scalar").isPresent() ? "·" : "⊙";
    return Notations.joined(both, Formula.binary(sign), Strength.PRODUCT, Strength.PRODUCT);
  }

  private static boolean isNegativeNumber(Formula formula) {
    return formula instanceof Formula.Row row
        && row.parts().size() == 2
        && row.parts().get(0) instanceof Sign sign
        && sign.kind() == Kind.PREFIX
        && Brackets.isNumber(row.parts().get(1));
  }

  private static Formula power(List<Formula> both, Attributes settings) {
    return Notations.raised(both.get(0), both.get(1));
  }

  private static Formula negated(List<Formula> one, Attributes settings) {
    List<Formula> parts = new ArrayList<>();
    parts.add(new Sign("−", Kind.PREFIX));
    parts.add(Brackets.around(one.get(0), Strength.PRODUCT));
    return new Formula.Row(parts);
  }

  private static Formula chosen(List<Formula> three, Attributes settings) {
    return Formula.row(
        Formula.upright("if"),
        space(),
        three.get(0) instanceof Formula.Fenced truth && truth.open().equals("[")
            ? truth.body()
            : three.get(0),
        space(),
        Formula.upright("then"),
        space(),
        three.get(1),
        space(),
        Formula.upright("else"),
        space(),
        three.get(2));
  }

  private static Formula trainElse(List<Formula> both, Attributes settings) {
    return Formula.row(
        Formula.upright("train"),
        new Formula.Fenced("(", both.get(0), ")"),
        space(),
        Formula.upright("else"),
        space(),
        both.get(1));
  }

  /** A relation sign without ink has the space that sets words apart. */
  private static Formula space() {
    return new Sign("", Kind.RELATION);
  }
}
