package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Relation;
import org.archigram.model.Shape;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;

/** Forward they are the identity of their first argument; backward they are not. */
final class Gradients {

  static final List<Operator> ALL =
      List.of(
          entry("stop")
              .symbol("sg")
              .flat(0)
              .shaped(Shapes::passed)
              .means(a -> a.argument(0).detached())
              .operator(),
          entry("reverse_gradient")
              .values(1, 2)
              .settings("lambda")
              .symbol("−λ")
              .flat(1)
              .written(Gradients::reversed)
              .shaped(Gradients::reversal)
              .means(Redirecting::reversed)
              .operator(),
          entry("decouple")
              .values(2)
              .settings("gradient")
              .symbol("⊣")
              .written(Gradients::decoupled)
              .shaped(Shapes::alike)
              .means(Redirecting::decoupled)
              .operator(),
          entry("straight_through")
              .values(2)
              .settings("soft")
              .symbol("ST")
              .flat(0)
              .shaped(Shapes::alike)
              .means(Redirecting::through)
              .operator());

  private Gradients() {}

  private static Entry entry(String name) {
    return Entry.of(name, Family.GRADIENT);
  }

  private static void reversal(Relation shapes) {
    Shapes.passed(shapes);
    if (shapes.arguments() == 2) {
      shapes.argumentIs(1, Shape.SCALAR);
    }
  }

  /** The strength is a setting or a second value. */
  private static Formula reversed(List<Formula> x, Attributes settings) {
    Formula strength =
        x.size() == 2 ? x.get(1) : Notations.settingOr(settings, "lambda", Formula.upright("1"));
    Formula marked =
        Formula.row(
            nabla(), Formula.relation("→"), Formula.upright("−"), factor(strength), nabla());
    return new Fenced("[", x.get(0), "]").sub(marked);
  }

  private static Formula decoupled(List<Formula> both, Attributes settings) {
    return new Fenced("[", both.get(0), "]")
        .sub(Formula.row(nabla(), Formula.relation("←"), both.get(1)));
  }

  private static Formula factor(Formula strength) {
    return Brackets.around(strength, Brackets.Strength.POWER);
  }

  private static Formula nabla() {
    return Formula.upright("∇");
  }
}
