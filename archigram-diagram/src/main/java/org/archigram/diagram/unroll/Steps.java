package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.view.Caption;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * Puts one step in the place of an axis in formulas: {@code h_t} becomes {@code h_2}.
 *
 * @param axis the name of the axis
 * @param step a number, or the name of the last step
 */
record Steps(String axis, String step) {

  Caption in(Caption caption) {
    return caption instanceof Caption.Maths maths ? Caption.maths(in(maths.formula())) : caption;
  }

  private Formula in(Formula formula) {
    if (formula instanceof Formula.Scripts scripts) {
      return new Formula.Scripts(scripts.base(), scripts.below().map(this::index), scripts.above());
    }
    if (formula instanceof Formula.Row row) {
      return new Formula.Row(row.parts().stream().map(this::in).toList());
    }
    return formula;
  }

  private Formula index(Formula below) {
    if (!(below instanceof Formula.Row row)) {
      return below.equals(Names.of(axis)) ? Names.size(step) : below;
    }
    List<Formula> parts = new ArrayList<>();
    int i = 0;
    while (i < row.parts().size()) {
      Formula part = row.parts().get(i);
      Optional<Formula> shifted = shifted(row.parts(), i);
      if (shifted.isPresent()) {
        parts.add(shifted.get());
        i += 3;
      } else {
        parts.add(index(part));
        i++;
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Formula.Row(parts);
  }

  /** {@code t−1} is computed where the step is a number. */
  private Optional<Formula> shifted(List<Formula> parts, int i) {
    if (i + 2 >= parts.size()
        || !parts.get(i).equals(Names.of(axis))
        || !(parts.get(i + 1) instanceof Formula.Sign sign)
        || !(parts.get(i + 2) instanceof Formula.Symbol number)
        || !step.chars().allMatch(Character::isDigit)
        || !number.text().chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int by = Integer.parseInt(number.text());
    int value = Integer.parseInt(step) + (sign.text().equals("+") ? by : -by);
    return Optional.of(Formula.upright(Integer.toString(value)));
  }
}
