package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** The formula of what one node computes, from the symbols of what enters it. */
final class Formulas {
  private final Group group;

  Formulas(Group group) {
    this.group = group;
  }

  /** Whether a wire carries a number, or what is computed from numbers alone. */
  boolean isFixed(Wire wire) {
    Atom from = wire.from();
    return from.kind == Atom.Kind.CONSTANT
        || (from.kind == Atom.Kind.APPLY
            && group.members.contains(from)
            && !from.inputs.isEmpty()
            && from.inputs.stream().allMatch(this::isFixed));
  }

  Formula of(Wire wire) {
    Atom from = wire.from();
    if (from.kind == Atom.Kind.CONSTANT) {
      return Titles.number(from);
    }
    if (from.kind == Atom.Kind.APPLY && group.members.contains(from)) {
      List<Formula> arguments = new ArrayList<>();
      from.inputs.forEach(input -> arguments.add(of(input)));
      return from.operator().notation().of(arguments, from.attributes());
    }
    String name = from.resultName(wire.port());
    boolean known = from.named() && !name.isEmpty();
    return known ? Names.of(name) : Formula.upright("·");
  }
}
