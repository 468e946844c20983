package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Region;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * The steps of an axis, and which of them are drawn: the first two and the last.
 *
 * @param axis its name
 * @param last how the last step is written
 */
record Range(String axis, Formula last) {
  /** An axis of no more steps is drawn whole. */
  private static final int FEW = 3;

  /** The range that stands in the corner of a plate. */
  static Range of(Region plate) {
    String axis = plate.axis().orElseThrow();
    Optional<Formula> last =
        plate
            .corner()
            .filter(Caption.Maths.class::isInstance)
            .map(corner -> ((Caption.Maths) corner).formula())
            .filter(Formula.Row.class::isInstance)
            .map(row -> ((Formula.Row) row).parts())
            .map(parts -> parts.get(parts.size() - 1));
    return new Range(axis, last.orElseGet(() -> Names.of(axis + "_last")));
  }

  /** The number of steps, where it is known. */
  private Optional<Integer> length() {
    return number(last);
  }

  static Optional<Integer> number(Formula formula) {
    return formula instanceof Formula.Symbol symbol && symbol.text().matches("\\d{1,8}")
        ? Optional.of(Integer.parseInt(symbol.text()))
        : Optional.empty();
  }

  Position first() {
    return new Position(false, 1);
  }

  Position end(int offset) {
    return plain(new Position(true, offset));
  }

  /** The same step, counted from the first where the length is known. */
  Position plain(Position step) {
    return step.fromEnd() && length().isPresent()
        ? new Position(false, length().get() + step.number())
        : step;
  }

  /** The steps that are drawn, in their order. */
  List<Position> shown() {
    List<Position> shown = new ArrayList<>();
    int few = length().filter(n -> n <= FEW).orElse(2);
    for (int step = 1; step <= few; step++) {
      shown.add(new Position(false, step));
    }
    if (length().filter(n -> n <= FEW).isEmpty()) {
      shown.add(end(0));
    }
    return shown;
  }

  boolean shows(Position step) {
    return shown().contains(plain(step));
  }

  boolean isOutside(Position step) {
    Position at = plain(step);
    return at.fromEnd()
        ? at.number() > 0
        : at.number() < 1 || length().filter(n -> at.number() > n).isPresent();
  }

  /** How a step is written: {@code 2}, {@code T}, {@code T−1}. */
  Formula written(Position step) {
    Position at = plain(step);
    if (!at.fromEnd()) {
      return Names.number(at.number());
    }
    return at.number() == 0
        ? last
        : Formula.row(
            last, Formula.binary(at.number() < 0 ? "−" : "+"), Names.number(Math.abs(at.number())));
  }

  /** The id of what stands for {@code id} at a step. */
  String id(String id, Position step) {
    Position at = plain(step);
    String word = at.fromEnd() ? "last" + (at.number() == 0 ? "" : at.number()) : "" + at.number();
    return id + " @" + axis + "=" + word;
  }
}
