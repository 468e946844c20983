package org.archigram.cli.proof.formula;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** How names of a model look in a picture, without the heights of their letters. */
public final class Symbols {
  private Symbols() {}

  /** The letters of a name and of its indices. */
  public static String of(String name, Set<String> axes) {
    List<Formula> indices = axes.stream().map(Names::of).toList();
    return FormulaReader.plain(
        letters(indices.isEmpty() ? Names.of(name) : Names.indexed(name, indices)));
  }

  /** All letters and signs of a formula, without their heights. */
  static String letters(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol.text();
    }
    if (formula instanceof Formula.Sign sign) {
      return sign.text();
    }
    if (formula instanceof Formula.Row row) {
      return row.parts().stream().map(Symbols::letters).collect(Collectors.joining());
    }
    if (formula instanceof Formula.Scripts scripts) {
      return letters(scripts.base())
          + scripts.above().map(Symbols::letters).orElse("")
          + scripts.below().map(Symbols::letters).orElse("");
    }
    if (formula instanceof Formula.Accent accent) {
      return letters(accent.body());
    }
    return formula.toString(); // No name is written so.
  }
}
