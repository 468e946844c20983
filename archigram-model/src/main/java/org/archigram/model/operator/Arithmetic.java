package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Notation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fraction;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.operator.Brackets.Strength;

/** Element-wise arithmetic, comparisons and choices. */
final class Arithmetic {

  static final List<Operator> ALL =
      List.of(
          infix("add", "+", Notations.infix("+", Strength.SUM, Strength.SUM)),
          infix("sub", "−", Notations.infix("−", Strength.SUM, Strength.PRODUCT)),
          infix("mul", "×", Arithmetic::product),
          infix("div", "÷", (both, settings) -> new Fraction(both.get(0), both.get(1))),
          infix("pow", "^", Arithmetic::power),
          entry("neg", 1).symbol("−").written(Arithmetic::negated).operator(),
          entry("minimum", 2).symbol("min").operator(),
          entry("maximum", 2).symbol("max").operator(),
          infix("less", "<", Notations.relation("<")),
          infix("at_most", "≤", Notations.relation("≤")),
          infix("greater", ">", Notations.relation(">")),
          infix("at_least", "≥", Notations.relation("≥")),
          infix("equal", "=", Notations.relation("=")),
          infix("differs", "≠", Notations.relation("≠")),
          entry("where", 3)
              .written(Arithmetic::chosen)
              .shaped(
                  shapes -> {
                    Shapes.broadcast(shapes);
                    Shapes.element(shapes, 1);
                  })
              .operator(),
          entry("train_else", 2)
              .symbol("train / use")
              .written(Arithmetic::trainElse)
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

  private static Operator infix(String name, String symbol, Notation notation) {
    return entry(name, 2).symbol(symbol).written(notation).operator();
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
