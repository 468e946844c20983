package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Step;
import org.archigram.model.Block;
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
  private static Formula stepped(String name, Collection<AxisId> axes, Step step) {
    List<Formula> index = new ArrayList<>();
    for (AxisId axis : axes) {
      index.add(axis.equals(step.axis()) ? index(step) : Names.of(axis.name()));
    }
    return Names.indexed(Caption.shortened(name), index);
  }

  /** The name of a value at another step, if it has a name. */
  static Optional<Formula> stepped(Atom step) {
    Atom source = step.inputs.get(0).from();
    return step.name.isEmpty() || !source.named() && source.kind == Atom.Kind.APPLY
        ? Optional.empty()
        : Optional.of(stepped(step.name, source.axes, step.step().orElseThrow()));
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

  /** For each output of a call {@code p = h}: its name in the equations, and in the block. */
  static List<Formula> ports(Atom call) {
    return call.instance().block().outputs().stream()
        .map(Block.Output::name)
        .map(
            port -> {
              String name = call.portName(port);
              Formula symbol = indexed(name, call.axes);
              return name.equals(port)
                  ? symbol
                  : Formula.row(symbol, Formula.relation("="), Names.of(port));
            })
        .toList();
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

  /** The shapes of several results, or the one that all have. */
  static Optional<Caption> shapes(List<Type> types) {
    List<Formula> different = types.stream().map(Symbols::shape).distinct().toList();
    Formula list = list(different);
    return Optional.of(
        Settings.words(list).map(Caption::words).orElseGet(() -> Caption.maths(list)));
  }

  /** {@code 6×28×28}, {@code 10 classes}, or {@code scalar}. */
  static Formula shape(Type type) {
    if (type.element() instanceof Type.Element.Category category) {
      return Formula.row(size(category.count()), Formula.upright(" classes"));
    }
    return type.shape().equals(Shape.SCALAR) ? Formula.upright("scalar") : open(type.shape());
  }

  private static Formula open(Shape shape) {
    List<Formula> parts = new ArrayList<>(shape.head().stream().map(Symbols::size).toList());
    shape.rest().ifPresent(rest -> parts.add(Formula.upright("…")));
    shape.tail().forEach(size -> parts.add(size(size)));
    return between(parts, "×");
  }

  /** {@code 3×3}. */
  static Formula times(List<Size> sizes) {
    return between(sizes.stream().map(Symbols::size).toList(), "×");
  }

  private static Formula between(List<Formula> parts, String sign) {
    List<Formula> row = new ArrayList<>();
    for (Formula part : parts) {
      if (!row.isEmpty()) {
        row.add(Formula.upright(sign));
      }
      row.add(part);
    }
    return row.size() == 1 ? row.get(0) : new Formula.Row(row);
  }

  private static Formula size(Size size) {
    Formula formula = Names.size(size.toString());
    return size.terms().size() > 1 ? new Formula.Fenced("(", formula, ")") : formula;
  }
}
