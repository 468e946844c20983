package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Step;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** The symbols that stand in a picture: the names of the equations with their indices. */
final class Symbols {
  private Symbols() {}

  /** {@code h_t} for the name {@code h} on the axis {@code t}. */
  static Formula indexed(String name, Collection<AxisId> axes) {
    return Names.indexed(
        Caption.shortened(name), axes.stream().map(axis -> Names.of(axis.name())).toList());
  }

  /** {@code h_{t−1}} for a delay of {@code h}. */
  static Formula stepped(String name, Collection<AxisId> axes, Step step) {
    List<Formula> index = new ArrayList<>();
    for (AxisId axis : axes) {
      index.add(axis.equals(step.axis()) ? index(step) : Names.of(axis.name()));
    }
    return Names.indexed(Caption.shortened(name), index);
  }

  /** {@code t−1}, {@code T}, or {@code 1}. */
  static Formula index(Step step) {
    String last = step.axis().name().toUpperCase(java.util.Locale.ROOT);
    if (step.from() == Ref.From.START) {
      return Names.number(step.offset());
    }
    Formula base = Names.of(step.from() == Ref.From.END ? last : step.axis().name());
    if (step.offset() == 0) {
      return base;
    }
    return Formula.row(
        base,
        new Formula.Sign(step.offset() < 0 ? "−" : "+", Formula.Kind.PREFIX),
        Formula.upright(Integer.toString(Math.abs(step.offset()))));
  }

  /** {@code t = T}. */
  static Formula picked(Step step) {
    return Formula.row(Names.of(step.axis().name()), Formula.relation("="), index(step));
  }

  /** {@code all s}. */
  static Formula all(Collection<AxisId> axes) {
    return Formula.row(
        Formula.upright("all "), list(axes.stream().map(axis -> Names.of(axis.name())).toList()));
  }

  /** Formulas with commas between them. */
  static Formula list(List<Formula> parts) {
    List<Formula> row = new ArrayList<>();
    for (Formula part : parts) {
      if (!row.isEmpty()) {
        row.add(new Formula.Sign(",", Formula.Kind.PUNCTUATION));
      }
      row.add(part);
    }
    return row.size() == 1 ? row.get(0) : new Formula.Row(row);
  }

  /** {@code 6×28×28}, as far as it is worth saying. */
  static Optional<Caption> shape(Type type) {
    if (type.element() instanceof Type.Element.Category category) {
      return Optional.of(Caption.words(size(category.count()) + " classes"));
    }
    Shape shape = type.shape();
    if (shape.ranked() && shape.rank() == 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(shape.head().stream().map(Symbols::size).toList());
    shape.rest().ifPresent(rest -> parts.add("…"));
    shape.tail().forEach(size -> parts.add(size(size)));
    return Optional.of(Caption.words(String.join("×", parts)));
  }

  private static String size(Size size) {
    String text = size.toString();
    return size.terms().size() > 1 ? "(" + text + ")" : text;
  }
}
