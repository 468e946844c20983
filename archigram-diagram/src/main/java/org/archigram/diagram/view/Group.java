package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.Operator.Family;

/** Atoms that are drawn as one node. Built once by {@link Fusion}, then only read. */
final class Group {
  /** The atom whose result leaves the node. */
  final Atom head;

  /** What leaves the node last is a sum of products with weights, so more may join. */
  final boolean linear;

  /** Every atom that the node stands for, weights and constants included. */
  final Set<Atom> members = new LinkedHashSet<>();

  /** The weights inside, in the order used. */
  final List<Atom> weights = new ArrayList<>();

  Group(Atom head, boolean linear) {
    this.head = head;
    this.linear = linear;
    members.add(head);
  }

  /** Takes what belongs to {@code other} into this group. */
  void absorb(Group other) {
    members.addAll(other.members);
    other.weights.stream().filter(weight -> !weights.contains(weight)).forEach(weights::add);
  }

  /** Takes a weight, or an expression of weights alone. */
  void absorbWeight(Group other) {
    members.addAll(other.members);
    for (Atom atom : other.members) {
      if (atom.kind == Atom.Kind.WEIGHT && !weights.contains(atom)) {
        weights.add(atom);
      }
    }
  }

  /** Whether this is a longer expression of one value, to be shown as its formula. */
  boolean isExpression() {
    return functions() > 1 && weights.isEmpty() && members.stream().noneMatch(Group::hasBothSides);
  }

  private long functions() {
    return members.stream().filter(Group::isFunction).count();
  }

  /** Whether an atom computes element by element, from one value and numbers. */
  static boolean isFunction(Atom atom) {
    return (atom.isApply(Family.ARITHMETIC) || atom.isApply(Family.ACTIVATION))
        && !hasBothSides(atom)
        && atom.inputs.stream().anyMatch(wire -> wire.from().kind != Atom.Kind.CONSTANT);
  }

  private static boolean hasBothSides(Atom atom) {
    return atom.kind == Atom.Kind.APPLY
        && atom.inputs.stream().filter(wire -> !isNumber(wire.from())).count() > 1;
  }

  private static boolean isNumber(Atom atom) {
    return atom.kind == Atom.Kind.CONSTANT
        || (atom.kind == Atom.Kind.APPLY
            && !atom.named()
            && !atom.inputs.isEmpty()
            && atom.inputs.stream().allMatch(wire -> isNumber(wire.from())));
  }
}
