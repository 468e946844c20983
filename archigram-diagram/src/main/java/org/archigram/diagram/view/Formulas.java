package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Shape;
import org.archigram.model.formula.Formula;

/** The formula of what one node computes, from the symbols of what enters it. */
final class Formulas {
  private final Group group;
  private final Operands operands;
  private final List<Formula> besides = new ArrayList<>();

  Formulas(Group group) {
    this.group = group;
    this.operands = new Operands(group);
  }

  /** What the node computes. */
  Formula whole() {
    return of(Wire.to(group.head));
  }

  /** The settings of the last operation that its formula, once written, does not show. */
  List<Formula> besides() {
    return besides;
  }

  private Atom computed() {
    return group.head.kind == Atom.Kind.LOSS ? group.head.inputs.get(0).from() : group.head;
  }

  /** What a wire inside the node carries, or the symbol of what enters. */
  Formula of(Wire wire) {
    Atom from = wire.from();
    if (!group.members.contains(from)) {
      return operands.of(wire);
    }
    return switch (from.kind) {
      case CONSTANT -> Titles.number(from);
      case WEIGHT -> Symbols.indexed(from.name, from.axes);
      case APPLY -> applied(from);
      case LOSS -> of(from.inputs.get(0));
      case INPUT, TARGET, OUTPUT, CALL, DELAY, PICK -> operands.of(wire);
    };
  }

  private Formula applied(Atom atom) {
    List<Formula> arguments = atom.inputs.stream().map(this::of).toList();
    if (atom.operator().name().equals("identity")) {
      return arguments.get(0);
    }
    Operator.Notation notation = atom.operator().notation();
    Formula formula = notation.of(arguments, shown(atom));
    List<Formula> more = Settings.besides(formula, atom, arguments, shown(atom));
    if (atom == computed()) {
      besides.addAll(more);
      more = List.of();
    }
    return more.isEmpty()
        ? formula
        : Formula.row(formula, new Formula.Fenced("[", Symbols.list(more), "]"));
  }

  /** The settings, with what the notation of products wants to know of their shapes. */
  private static Attributes shown(Atom atom) {
    List<Shape> shapes =
        atom.inputs.stream()
            .map(wire -> wire.from().types.get(wire.port()))
            .map(type -> type == null ? Shape.unknown("s") : type.shape())
            .toList();
    String name = atom.operator().name();
    if (name.equals("mul") && shapes.stream().anyMatch(s -> s.ranked() && s.rank() == 0)) {
      return atom.attributes().with("scalar", new Attribute.Word("yes"));
    }
    boolean row = shapes.size() == 2 && shapes.get(0).ranked() && shapes.get(0).rank() == 1;
    return name.equals("matmul") && row
        ? atom.attributes().with("row", new Attribute.Word("yes"))
        : atom.attributes();
  }
}
