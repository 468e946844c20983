package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.formula.Formula;

/**
 * What enters a node, in the order of its formula.
 *
 * <p>A value is written as its line is named. Values without a name are dots: one dot says enough;
 * several are numbered, and so are the ends of their lines.
 */
final class Operands {
  private final Map<Wire, Formula> written = new LinkedHashMap<>();
  private final Map<Wire, Caption> numbers = new LinkedHashMap<>();

  Operands(Group group) {
    Set<Wire> wires = new LinkedHashSet<>();
    collect(group, group.head, wires);
    Map<Formula, Integer> names = new LinkedHashMap<>();
    wires.forEach(wire -> name(wire).ifPresent(name -> names.merge(name, 1, Integer::sum)));
    List<Wire> nameless = new ArrayList<>();
    for (Wire wire : wires) {
      Optional<Formula> name = name(wire).filter(known -> names.getOrDefault(known, 0) == 1);
      name.ifPresentOrElse(known -> written.put(wire, known), () -> nameless.add(wire));
    }
    Formula dot = Formula.upright("·");
    for (Wire wire : nameless) {
      Formula number = Formula.upright(Integer.toString(numbers.size() + 1));
      written.put(wire, nameless.size() == 1 ? dot : dot.sub(number));
      if (nameless.size() > 1) {
        numbers.put(wire, Caption.maths(number));
      }
    }
  }

  private static void collect(Group group, Atom atom, Set<Wire> wires) {
    for (Wire wire : atom.inputs) {
      if (group.members.contains(wire.from())) {
        collect(group, wire.from(), wires);
      } else {
        wires.add(wire);
      }
    }
  }

  /** How the formula writes a value. */
  Formula of(Wire wire) {
    Formula known = written.get(wire);
    if (known == null) {
      throw new IllegalStateException("no operand: " + wire.from());
    }
    return known;
  }

  /** The number of a value at the end of its line, where it has no name. */
  Optional<Caption> number(Wire wire) {
    return Optional.ofNullable(numbers.get(wire));
  }

  /** The name that stands on a line. */
  static Optional<Formula> name(Wire wire) {
    Atom from = wire.from();
    if (from.frame.imported()) {
      return Optional.empty();
    }
    if (from.kind == Atom.Kind.APPLY && from.inputs.isEmpty() && !from.named()) {
      return Optional.of(Titles.symbol(from));
    }
    return switch (from.kind) {
      case DELAY, PICK -> Symbols.stepped(from);
      case CONSTANT, LOSS, OUTPUT -> Optional.empty();
      case INPUT, TARGET, WEIGHT -> Optional.of(Symbols.indexed(from.name, from.axes));
      case CALL ->
          Optional.of(from.portName(wire.port()))
              .filter(name -> !name.isEmpty())
              .map(name -> Symbols.indexed(name, from.axes));
      case APPLY ->
          Optional.of(from.name)
              .filter(name -> from.named())
              .map(name -> Symbols.indexed(name, from.axes));
    };
  }
}
