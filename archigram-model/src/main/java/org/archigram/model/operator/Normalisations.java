package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;

/** Normalisation by statistics of the values themselves; all keep the shape. */
final class Normalisations {

  static final List<Operator> ALL =
      List.of(
          entry("standardize", "norm").settings("epsilon").means(Normalising::step).operator(),
          entry("standardize_batch", "batchnorm")
              .settings("epsilon", "momentum")
              .means(Normalising::batch)
              .operator(),
          entry("standardize_groups", "groupnorm")
              .settings("groups", "epsilon")
              .means(Normalising::groups)
              .operator(),
          entry("rms_norm", "rmsnorm")
              .settings("epsilon")
              .means(Normalising::meanSquare)
              .operator());

  private Normalisations() {}

  private static Entry entry(String name, String symbol) {
    return Entry.of(name, Family.NORMALISATION).symbol(symbol);
  }
}
