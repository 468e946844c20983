package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Attributes;
import org.archigram.model.Operator.Family;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.formula.Formula;
import org.archigram.model.operator.Operators;

/** Says over what an operation of one value runs, with its other settings. */
final class Ranges {
  private Ranges() {}

  static List<Formula> of(Atom head) {
    Optional<Formula> over =
        head.inputs.isEmpty() ? Optional.empty() : shape(head).flatMap(shape -> over(head, shape));
    List<Formula> said = new ArrayList<>();
    over.ifPresent(said::add);
    said.addAll(Settings.of(head, over.isPresent() ? List.of("dim") : List.of()));
    return said;
  }

  /** {@code 100 + 20}: how long the parts are that are put one after the other. */
  static List<Formula> parts(Atom head) {
    if (!head.operator().name().equals("concat")) {
      return List.of();
    }
    List<Size> dim = head.attributes().sizes("dim").orElse(List.of(Size.ZERO));
    long along = dim.get(0).known().orElse(0);
    List<Formula> row = new ArrayList<>();
    for (Wire wire : head.inputs) {
      Optional<Formula> length =
          Optional.ofNullable(wire.from().types.get(wire.port()))
              .map(Type::shape)
              .flatMap(shape -> length(shape, along));
      if (length.isEmpty()) {
        return List.of();
      }
      row.add(length.get());
    }
    return List.of(between(row));
  }

  private static Formula between(List<Formula> lengths) {
    List<Formula> row = new ArrayList<>();
    for (Formula length : lengths) {
      row.addAll(row.isEmpty() ? List.of(length) : List.of(Formula.upright(" + "), length));
    }
    return new Formula.Row(row);
  }

  /** A single number is a part of length 1. */
  private static Optional<Formula> length(Shape shape, long dim) {
    if (!shape.ranked()) {
      return Optional.empty();
    }
    List<Size> sizes = shape.rank() == 0 ? List.of(Size.ONE) : shape.head();
    long index = dim < 0 ? dim + sizes.size() : dim;
    return index < 0 || index >= sizes.size()
        ? Optional.empty()
        : Optional.of(Symbols.times(List.of(sizes.get((int) index))));
  }

  private static Optional<Shape> shape(Atom head) {
    return Optional.ofNullable(head.inputs.get(0).from().types.get(head.inputs.get(0).port()))
        .map(Type::shape)
        .filter(Shape::ranked);
  }

  private static Optional<Formula> over(Atom head, Shape shape) {
    if (head.operator().name().startsWith("global_") && shape.rank() > 1) {
      return Optional.of(over(Symbols.times(shape.head().subList(1, shape.rank()))));
    }
    boolean along =
        head.operator().family() == Family.REDUCTION
            && head.attributes().axes(Operators.AXES).isEmpty();
    return along && shape.rank() > 1 ? dimensions(head.attributes(), shape) : Optional.empty();
  }

  /** Dimensions are counted from 0, as they are written; the last is meant where none is. */
  private static Optional<Formula> dimensions(Attributes settings, Shape shape) {
    List<Size> written = settings.sizes("dim").orElse(List.of(Size.of(-1)));
    List<Formula> parts = new ArrayList<>();
    for (Size dim : written) {
      long number = dim.known().orElse(0);
      long index = number < 0 ? number + shape.rank() : number;
      if (index < 0 || index >= shape.rank()) {
        return Optional.empty();
      }
      Formula size = Symbols.times(List.of(shape.head().get((int) index)));
      parts.add(Formula.row(Formula.upright("dim " + index + " ("), size, Formula.upright(")")));
    }
    return Optional.of(over(Symbols.list(parts)));
  }

  private static Formula over(Formula what) {
    return Formula.row(Formula.upright("over "), what);
  }
}
