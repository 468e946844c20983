package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.formula.Formula;

/** Units that fire. */
final class Spikes {

  static final List<Operator> ALL =
      List.of(
          Entry.of("spike", Family.SPIKING)
              .settings("threshold")
              .symbol("spike")
              .written(Notations.function(Formula.upright("spike")))
              .means(Redirecting::spike)
              .operator());

  private Spikes() {}
}
