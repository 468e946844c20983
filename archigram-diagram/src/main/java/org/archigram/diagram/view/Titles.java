package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Attribute;
import org.archigram.model.Definition;
import org.archigram.model.Operator.Family;
import org.archigram.model.Value;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** What stands on the box of an operation. */
final class Titles {
  private Titles() {}

  static Caption operation(Group group) {
    Atom head = group.head;
    Family family = head.operator().family();
    Optional<Atom> core = group.core();
    if (core.isPresent()) {
      return new Group.Stages(group).title(core.get());
    }
    if (showsWeights(group)) {
      boolean fewer = group.weights.size() < head.inputs.size();
      boolean sum = family == Family.ARITHMETIC && (fewer || head.imported());
      Formula weights = weights(group);
      return Caption.maths(sum ? Formula.row(head.operator().symbol(), weights) : weights);
    }
    if (group.isExpression()) {
      return Caption.maths(new Formulas(group).of(Wire.to(head)));
    }
    if (family == Family.ARITHMETIC && head.inputs.size() == 2) {
      return Caption.maths(withNumber(group));
    }
    Optional<Attribute.Axes> axes =
        head.attributes().values().values().stream()
            .filter(Attribute.Axes.class::isInstance)
            .map(Attribute.Axes.class::cast)
            .findFirst();
    Formula symbol = head.operator().symbol();
    return Caption.maths(
        axes.map(a -> symbol.sub(Symbols.list(a.names().stream().map(Names::of).toList())))
            .orElse(symbol));
  }

  /** A layer without a function behind it is known by its weights. */
  static boolean showsWeights(Group group) {
    Family family = group.head.operator().family();
    return !group.weights.isEmpty()
        && group.core().isEmpty()
        && (family == Family.ARITHMETIC || family == Family.PRODUCT || group.linear)
        && family != Family.CONVOLUTION
        && family != Family.LOOKUP
        && family != Family.NORMALISATION;
  }

  /** The weights of a layer: {@code W_z, U_z, b_z}. */
  static Formula weights(Group group) {
    return Symbols.list(
        group.weights.stream().map(weight -> Symbols.indexed(weight.name, weight.axes)).toList());
  }

  /** {@code 1 −} for {@code 1 - z}; just the sign where both sides are data. */
  private static Formula withNumber(Group group) {
    Atom head = group.head;
    Formula symbol = head.operator().symbol();
    List<Formula> parts = new ArrayList<>();
    Wire left = head.inputs.get(0);
    Wire right = head.inputs.get(1);
    Formulas formulas = new Formulas(group);
    if (formulas.isFixed(left)) {
      parts.add(formulas.of(left));
    }
    parts.add(symbol);
    if (formulas.isFixed(right)) {
      parts.add(formulas.of(right));
    }
    return parts.size() == 1 ? symbol : new Formula.Row(parts);
  }

  static Formula number(Atom constant) {
    for (Value value : constant.value().stream().toList()) {
      if (value.definition() instanceof Definition.Constant written) {
        return Names.number(written.number());
      }
    }
    return Formula.upright("?");
  }

  static Caption loss(Group group) {
    Formula sign = Formula.upright("ℒ");
    Atom head = group.head;
    return Caption.maths(
        head.kind == Atom.Kind.LOSS ? sign.sub(subscript(head.name)) : head.operator().symbol());
  }

  /** A loss that is called {@code l_y} or {@code loss_y} is L with the subscript y. */
  private static Formula subscript(String name) {
    String rest = name.replaceFirst("^(?i)(l|loss)_", "");
    return rest.length() == 1 ? Names.of(rest) : Formula.upright(words(rest));
  }

  static Optional<Caption> lossDetail(Group group) {
    return group.members.stream()
        .filter(atom -> atom.isApply(Family.LOSS) && atom != group.head)
        .map(atom -> Caption.words(words(atom.operator().name())))
        .findFirst();
  }

  /** {@code cross entropy} for {@code cross_entropy}. */
  static String words(String name) {
    return name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** The wires of a node that come from other nodes. */
  static List<Wire> outside(Group group) {
    List<Wire> wires = new ArrayList<>();
    for (Atom member : group.members) {
      member.inputs.stream()
          .filter(wire -> !group.members.contains(wire.from()))
          .forEach(wires::add);
    }
    return wires;
  }
}
