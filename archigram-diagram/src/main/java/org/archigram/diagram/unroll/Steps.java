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
 * @param range the axis
 * @param step the step
 */
record Steps(Range range, Position step) {

  Caption in(Caption caption) {
    return caption instanceof Caption.Maths maths ? Caption.maths(in(maths.formula())) : caption;
  }

  Formula in(Formula formula) {
    if (formula instanceof Formula.Scripts scripts) {
      return new Formula.Scripts(
          in(scripts.base()), scripts.below().map(this::index), scripts.above());
    }
    if (formula instanceof Formula.Row row) {
      return new Formula.Row(row.parts().stream().map(this::in).toList());
    }
    if (formula instanceof Formula.Fenced fenced) {
      return new Formula.Fenced(fenced.open(), in(fenced.body()), fenced.close());
    }
    return formula;
  }

  private Formula index(Formula below) {
    Formula own = Names.of(range.axis());
    if (!(below instanceof Formula.Row row)) {
      return below.equals(own) ? range.written(step) : below;
    }
    List<Formula> parts = new ArrayList<>();
    int i = 0;
    while (i < row.parts().size()) {
      Optional<Integer> shift = shift(row.parts(), i);
      if (shift.isPresent()) {
        parts.add(range.written(step.plus(shift.get())));
        i += 3;
      } else {
        parts.add(index(row.parts().get(i)));
        i++;
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Formula.Row(parts);
  }

  /** How far {@code t−1} is from {@code t}, where that stands here. */
  private Optional<Integer> shift(List<Formula> parts, int i) {
    if (i + 2 >= parts.size()
        || !parts.get(i).equals(Names.of(range.axis()))
        || !(parts.get(i + 1) instanceof Formula.Sign sign)
        || sign.kind() == Formula.Kind.PUNCTUATION) {
      return Optional.empty();
    }
    return Range.number(parts.get(i + 2)).map(by -> sign.text().equals("+") ? by : -by);
  }
}
