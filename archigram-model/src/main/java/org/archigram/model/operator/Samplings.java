package org.archigram.model.operator;

import java.util.List;
import java.util.stream.Stream;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.formula.Formula;

/** Draws from distributions, noise, and what can be asked of a draw. */
final class Samplings {

  /** In expressions {@code one_hot} encodes a class, so the draw needs a name of its own. */
  static final String ONE_HOT_DRAW = "one_hot_draw";

  /** Those that stand after {@code ~}; their arguments are the distribution's parameters. */
  static final List<Operator> DRAWS =
      List.of(
          entry("normal")
              .values(2)
              .symbol("𝒩")
              .written(
                  (both, settings) ->
                      Notations.call(
                          Formula.upright("𝒩"),
                          List.of(
                              both.get(0), Notations.raised(both.get(1), Formula.upright("2")))))
              .shaped(Shapes::broadcast)
              .means(Drawing::normal)
              .operator(),
          entry("uniform")
              .values(2)
              .symbol("𝒰")
              .shaped(Shapes::broadcast)
              .means(Drawing::uniform)
              .operator(),
          draw("bernoulli").symbol("Bernoulli").means(Drawing::bernoulli).operator(),
          draw(ONE_HOT_DRAW).symbol("one-hot").means(Drawing::oneHot).operator(),
          draw("poisson").symbol("Poisson").means(Drawing::poisson).operator());

  static final List<Operator> ALL =
      Stream.concat(
              DRAWS.stream(),
              Stream.of(
                  entry("dropout")
                      .settings("rate")
                      .written(Notations.function(Formula.upright("dropout")))
                      .shaped(Shapes::passed)
                      .means(Drawing::dropout)
                      .operator(),
                  entry("gaussian_noise")
                      .settings("sd")
                      .symbol("+ 𝒩")
                      .written(Notations.function(Formula.upright("noise")))
                      .means(Drawing::noisy)
                      .operator(),
                  entry("log_prob")
                      .flat(0)
                      .symbol("log p")
                      .shaped(Shapes::scalar)
                      .means(Drawing::logProbability)
                      .operator(),
                  entry("entropy")
                      .symbol("H")
                      .shaped(Shapes::scalar)
                      .means(Drawing::entropy)
                      .operator()))
          .toList();

  private Samplings() {}

  /** Nothing flows back through a draw of classes or counts. */
  private static Entry draw(String name) {
    return entry(name).flat(0);
  }

  private static Entry entry(String name) {
    return Entry.of(name, Family.SAMPLING);
  }
}
