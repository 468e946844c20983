package org.archigram.model.operator;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fraction;
import org.archigram.model.formula.Formula.Root;

/** Element-wise functions of one value; all keep the shape. */
final class Activations {

  static final List<Operator> ALL =
      List.of(
          Entry.of("identity", Family.ACTIVATION)
              .symbol("id")
              .written((x, settings) -> x.get(0))
              .shaped(Shapes::passed)
              .maps(x -> x, x -> 1)
              .operator(),
          function("sigmoid", "σ", Curves::sigmoid, Curves::sigmoidSlope),
          function("tanh", "tanh", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
          function("relu", "ReLU", x -> Math.max(0, x), x -> x > 0 ? 1 : 0),
          function("softplus", "softplus", Curves::softplus, Curves::sigmoid),
          function("softsign", "softsign", Curves::softsign, Curves::softsignSlope),
          function("exp", "exp", Math::exp, Math::exp),
          function("log", "log", Math::log, x -> 1 / x),
          entry("sqrt", "√")
              .written((x, settings) -> new Root(x.get(0)))
              .means(application -> Aligned.root(application.argument(0)))
              .operator(),
          entry("abs", "|·|")
              .written(Notations.fenced("|", "|"))
              .maps(Math::abs, Math::signum)
              .operator(),
          Entry.of("square", Family.ACTIVATION)
              .symbol(squared(Formula.variable("x")))
              .written((x, settings) -> squared(x.get(0)))
              .maps(x -> x * x, x -> 2 * x)
              .operator(),
          entry("sign", "sign").flat(0).maps(Math::signum, x -> 0).operator(),
          function("sin", "sin", Math::sin, Math::cos),
          function("cos", "cos", Math::cos, x -> -Math.sin(x)),
          entry("floor", "⌊·⌋")
              .written(Notations.fenced("⌊", "⌋"))
              .flat(0)
              .maps(Math::floor, x -> 0)
              .operator(),
          function("erf", "erf", Curves::erf, Curves::erfSlope),
          function("gelu", "GELU", Curves::gelu, Curves::geluSlope),
          function("silu", "SiLU", x -> x * Curves.sigmoid(x), Curves::siluSlope),
          setting("elu", "ELU", "alpha")
              .means(application -> Curves.elu(application.real("alpha", 1), application))
              .operator(),
          setting("leaky_relu", "LReLU", "slope")
              .means(application -> Curves.leaky(application.real("slope", 0.01), application))
              .operator(),
          function("hard_sigmoid", "hard σ", Curves::hardSigmoid, Curves::hardSigmoidSlope),
          function(
              "hard_tanh",
              "hard tanh",
              x -> Math.max(-1, Math.min(1, x)),
              x -> Math.abs(x) < 1 ? 1 : 0),
          entry("step", "Θ").flat(0).maps(x -> x >= 0 ? 1 : 0, x -> 0).operator(),
          Entry.of("clip", Family.ACTIVATION)
              .settings("low", "high")
              .written(Activations::clipped)
              .means(Curves::clip)
              .operator(),
          entry("reciprocal", "1/x")
              .written((x, settings) -> new Fraction(Formula.upright("1"), x.get(0)))
              .maps(x -> 1 / x, x -> -1 / x / x)
              .operator());

  private Activations() {}

  private static Entry entry(String name, String symbol) {
    return Entry.of(name, Family.ACTIVATION).symbol(symbol);
  }

  private static Operator function(
      String name, String symbol, DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    return entry(name, symbol).maps(function, derivative).operator();
  }

  private static Entry setting(String name, String symbol, String setting) {
    return entry(name, symbol)
        .settings(setting)
        .written(Notations.function(Formula.upright(symbol)));
  }

  private static Formula clipped(List<Formula> x, Attributes settings) {
    Formula low = Notations.settingOr(settings, "low", Formula.upright("−∞"));
    Formula high = Notations.settingOr(settings, "high", Formula.upright("∞"));
    Formula range = new Formula.Fenced("[", Notations.list(List.of(low, high)), "]");
    return Notations.call(Formula.upright("clip").sub(range), x);
  }

  private static Formula squared(Formula x) {
    return Notations.raised(x, Formula.upright("2"));
  }
}
