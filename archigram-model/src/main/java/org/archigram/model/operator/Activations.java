package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Notation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fraction;
import org.archigram.model.formula.Formula.Root;

/** Element-wise functions of one value; all keep the shape. */
final class Activations {

  static final List<Operator> ALL =
      List.of(
          Entry.of("identity", Family.ACTIVATION).symbol("id").shaped(Shapes::passed).operator(),
          function("sigmoid", "σ"),
          function("tanh", "tanh"),
          function("relu", "ReLU"),
          function("softplus", "softplus"),
          function("softsign", "softsign"),
          function("exp", "exp"),
          function("log", "log"),
          written("sqrt", "√", (x, settings) -> new Root(x.get(0))),
          written("abs", "|·|", Notations.fenced("|", "|")),
          Entry.of("square", Family.ACTIVATION)
              .symbol(squared(Formula.variable("x")))
              .written((x, settings) -> squared(x.get(0)))
              .operator(),
          function("sign", "sign"),
          function("sin", "sin"),
          function("cos", "cos"),
          written("floor", "⌊·⌋", Notations.fenced("⌊", "⌋")),
          function("erf", "erf"),
          function("gelu", "GELU"),
          function("silu", "SiLU"),
          setting("elu", "ELU", "alpha"),
          setting("leaky_relu", "LReLU", "slope"),
          function("hard_sigmoid", "hard σ"),
          function("hard_tanh", "hard tanh"),
          function("step", "Θ"),
          Entry.of("clip", Family.ACTIVATION)
              .settings("low", "high")
              .written(
                  (x, settings) ->
                      Notations.call(
                          Formula.upright("clip")
                              .sub(
                                  new Formula.Fenced(
                                      "[",
                                      Notations.list(
                                          List.of(
                                              Notations.settingOr(
                                                  settings, "low", Formula.upright("−∞")),
                                              Notations.settingOr(
                                                  settings, "high", Formula.upright("∞")))),
                                      "]")),
                          x))
              .operator(),
          written(
              "reciprocal", "1/x", (x, settings) -> new Fraction(Formula.upright("1"), x.get(0))));

  private Activations() {}

  private static Operator function(String name, String symbol) {
    return Entry.of(name, Family.ACTIVATION).symbol(symbol).operator();
  }

  private static Operator setting(String name, String symbol, String setting) {
    return Entry.of(name, Family.ACTIVATION)
        .symbol(symbol)
        .settings(setting)
        .written(Notations.functionWith(Formula.upright(symbol), setting))
        .operator();
  }

  private static Operator written(String name, String symbol, Notation notation) {
    return Entry.of(name, Family.ACTIVATION).symbol(symbol).written(notation).operator();
  }

  private static Formula squared(Formula x) {
    return Notations.raised(x, Formula.upright("2"));
  }
}
