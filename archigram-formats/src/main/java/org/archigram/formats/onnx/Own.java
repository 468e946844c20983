package org.archigram.formats.onnx;

import java.util.List;
import java.util.Map;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Signature;
import org.archigram.model.formula.Formula;
import org.archigram.model.operator.Operators;

/**
 * Operators as files use them.
 *
 * <p>A file's tensors carry the batch as a dimension, and its types come with it. So an operator of
 * the catalogue keeps its name, symbol and cost here, but not its rule for shapes without a batch.
 */
final class Own {
  private static final Map<String, Family> FAMILIES =
      Map.ofEntries(
          Map.entry("batch_norm", Family.NORMALISATION),
          Map.entry("layer_norm", Family.NORMALISATION),
          Map.entry("group_norm", Family.NORMALISATION),
          Map.entry("instance_norm", Family.NORMALISATION),
          Map.entry("squeeze", Family.ARRANGEMENT),
          Map.entry("unsqueeze", Family.ARRANGEMENT),
          Map.entry("expand", Family.ARRANGEMENT),
          Map.entry("tile", Family.ARRANGEMENT),
          Map.entry("gather", Family.LOOKUP));

  private Own() {}

  /** The operator called {@code name} in the catalogue, or a plain one of a known family. */
  static Operator named(String name) {
    return Operators.find(name)
        .map(Own::batched)
        .orElseGet(
            () -> {
              Operator plain = Operators.foreign(name);
              return copy(
                  plain, FAMILIES.getOrDefault(name, Family.FOREIGN), Formula.upright(words(name)));
            });
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }

  private static Operator batched(Operator operator) {
    return copy(operator, operator.family(), operator.symbol());
  }

  private static Operator copy(Operator operator, Family family, Formula symbol) {
    return new Operator(
        operator.name(),
        family,
        symbol,
        new Signature(0, Integer.MAX_VALUE, List.of(), false),
        operator.notation(),
        shapes -> {},
        operator.cost(),
        operator.meaning(),
        operator.flat());
  }
}
