package org.archigram.diagram.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Block;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;

/**
 * Decides which atoms are drawn as one node.
 *
 * <p>Before: one atom for every operation. After: groups; a sum of products with weights, its bias
 * and the function behind it are one learned layer, as papers draw it; weights and numbers belong
 * to the operation that uses them.
 */
final class Fusion {
  private static final Set<Family> TAKES_WEIGHTS =
      Set.of(
          Family.ARITHMETIC,
          Family.PRODUCT,
          Family.CONVOLUTION,
          Family.NORMALISATION,
          Family.ARRANGEMENT,
          Family.LOOKUP,
          Family.FOREIGN);

  private static final Set<Family> LAYERS =
      Set.of(Family.PRODUCT, Family.CONVOLUTION, Family.NORMALISATION);

  /** What a layer is made of. */
  private static final Set<Family> ONE_LAYER =
      Set.of(
          Family.PRODUCT,
          Family.CONVOLUTION,
          Family.NORMALISATION,
          Family.ARITHMETIC,
          Family.ARRANGEMENT);

  private static final Set<String> SUMS = Set.of("add", "sub");

  /** A formula of more operations is not read at a glance, so it is drawn in several nodes. */
  private static final int LONGEST = 64;

  /** Losses have no way back through these, which a training view shows. */
  private static final Set<String> FLAT =
      Set.of(
          "argmax",
          "sign",
          "floor",
          "step",
          "equal",
          "differs",
          "less",
          "at_most",
          "greater",
          "at_least");

  private final boolean layers;
  private final boolean losses;
  private final Map<Atom, Group> groups = new LinkedHashMap<>();
  private final Map<Atom, Integer> uses = new LinkedHashMap<>();
  private final Map<Atom, Atom> reader = new LinkedHashMap<>();
  private final Map<Atom, Group> constants = new LinkedHashMap<>();

  private Fusion(boolean layers, boolean losses) {
    this.layers = layers;
    this.losses = losses;
  }

  /**
   * Groups {@code atoms}.
   *
   * @param layers whether a learned layer is one node; else every operation is
   * @param losses whether a loss is one node with all that is computed in its equation
   */
  static List<Group> of(List<Atom> atoms, boolean layers, boolean losses) {
    Fusion fusion = new Fusion(layers, losses);
    fusion.count(atoms);
    for (Atom atom : atoms) {
      fusion.group(atom);
    }
    return fusion.visible();
  }

  private void count(List<Atom> atoms) {
    for (Atom atom : atoms) {
      atom.isNumber(); // in this order, each knows it from what it reads, however long a chain is
      for (Wire wire : atom.inputs) {
        uses.merge(wire.from(), 1, Integer::sum);
        reader.put(wire.from(), atom);
      }
    }
  }

  private void group(Atom atom) {
    Optional<Group> layer = closed(atom);
    if (layer.isPresent()) {
      layer.get().endWith(atom);
      groups.put(atom, layer.get());
      return;
    }
    Group group = atom.kind == Atom.Kind.APPLY ? operation(atom) : new Group(atom, false);
    if (atom.kind == Atom.Kind.WEIGHT) {
      group.weights.add(atom);
    }
    if (atom.kind == Atom.Kind.LOSS) {
      loss(atom, group);
    }
    if (atom.kind == Atom.Kind.CALL) {
      atom.inputs.stream()
          .map(Wire::from)
          .filter(from -> from.reindexes() && isAlone(from))
          .forEach(from -> group.absorb(drawn(from)));
    }
    if (isConstant(atom)) {
      constants.put(atom, group);
    } else {
      group.members.stream()
          .filter(m -> !constants.containsKey(m))
          .forEach(m -> groups.put(m, group));
    }
  }

  /** The closed layer whose result a function alone reads, as papers draw the two as one. */
  private Optional<Group> closed(Atom function) {
    if (!layers || !function.isApply(Family.ACTIVATION) || function.inputs.size() != 1) {
      return Optional.empty();
    }
    Wire wire = function.inputs.get(0);
    Atom from = wire.from();
    boolean alone =
        from.kind == Atom.Kind.CALL
            && wire.steps().isEmpty()
            && uses.getOrDefault(from, 0) == 1
            && from.frame.equals(function.frame)
            && from.resultName(wire.port()).isEmpty();
    return alone && isLayer(from) ? Optional.of(drawn(from)) : Optional.empty();
  }

  /** Whether a block is one product, convolution or normalisation with its weights. */
  private static boolean isLayer(Atom call) {
    Block block = call.instance().block();
    Set<Family> families = call.inside().families;
    return block.kind() == Block.Kind.BLOCK
        && block.outputs().size() == 1
        && block.calls().isEmpty()
        && call.inside().across.isEmpty()
        && call.recurrence().delays().isEmpty()
        && ONE_LAYER.containsAll(families)
        && families.stream().filter(LAYERS::contains).count() == 1;
  }

  /** Weights, numbers, and what is computed from nothing else. */
  private boolean isConstant(Atom atom) {
    return atom.kind == Atom.Kind.WEIGHT
        || atom.kind == Atom.Kind.CONSTANT
        || (atom.kind == Atom.Kind.APPLY
            && !atom.named()
            && !atom.isApply(Family.SAMPLING)
            && (!atom.inputs.isEmpty() || (atom.imported() && atom.axes.isEmpty()))
            && atom.inputs.stream().allMatch(wire -> constants.containsKey(wire.from())));
  }

  private Group operation(Atom atom) {
    List<Atom> data = data(atom);
    boolean weighted =
        TAKES_WEIGHTS.contains(atom.operator().family())
            && data.size() <= 1
            && data.size() < atom.inputs.size()
            && atom.inputs.stream().anyMatch(wire -> isWeighted(wire.from()));
    boolean sum = SUMS.contains(atom.operator().name());
    boolean joins = layers && !data.isEmpty() && data.stream().allMatch(this::isTerm);
    // Files of graphs have skip connections in the same sums: there they stay to be seen.
    boolean added = sum && joins && (data.size() < 2 || !atom.imported());
    Group group = new Group(atom, weighted || added);
    for (Wire wire : atom.inputs) {
      Atom from = wire.from();
      if (constants.containsKey(from)) {
        group.absorbWeight(constants.getOrDefault(from, new Group(from, false)));
      } else if (absorbs(atom, from, group)) {
        group.absorb(drawn(from));
      }
    }
    return group;
  }

  private boolean absorbs(Atom atom, Atom from, Group group) {
    if (isChain(atom, from) || isExpression(atom, from)) {
      return true;
    }
    if (atom.imported()) {
      return layers && isAlone(from) && data(atom).size() == 1 && drawn(from).takes(atom);
    }
    boolean function = atom.isApply(Family.ACTIVATION) && isDense(from);
    boolean sum = group.linear && !atom.isApply(Family.NORMALISATION);
    return isTerm(from) && layers && (sum || function);
  }

  /** Whether a value may be a term of a sum of products: it is no norm and no look-up. */
  private boolean isTerm(Atom from) {
    return joins(from)
        && drawn(from).members.stream()
            .noneMatch(
                member ->
                    member.isApply(Family.NORMALISATION)
                        || member.isApply(Family.LOOKUP)
                        || member.isApply(Family.FOREIGN));
  }

  /** A convolution or a normalisation keeps its own box, with its own settings. */
  private boolean isDense(Atom from) {
    Group group = groups.get(from);
    return group != null
        && group.members.stream()
            .noneMatch(
                member ->
                    member.isApply(Family.CONVOLUTION)
                        || member.isApply(Family.NORMALISATION)
                        || member.isApply(Family.LOOKUP));
  }

  /** A sum of more than two, or a product of more than two, is one node. */
  private boolean isChain(Atom atom, Atom from) {
    return isAlone(from)
        && from.kind == Atom.Kind.APPLY
        && !drawn(from).linear
        && drawn(from).members.size() < LONGEST
        && (isOne(SUMS, atom, from) || isOne(Set.of("mul"), atom, from) || isCondition(atom, from));
  }

  private static boolean isOne(Set<String> names, Atom atom, Atom from) {
    return names.contains(atom.operator().name()) && names.contains(from.operator().name());
  }

  /** What a choice depends on is said in its box. */
  private boolean isCondition(Atom atom, Atom from) {
    return layers
        && atom.operator().name().equals("where")
        && atom.inputs.get(0).from().equals(from)
        && FLAT.contains(from.operator().name())
        && from.isApply(Family.ARITHMETIC);
  }

  /** A longer expression of one value, such as a schedule, is one node with its formula. */
  private boolean isExpression(Atom atom, Atom from) {
    return layers
        && Group.isFunction(atom)
        && isAlone(from)
        && Group.isFunction(from)
        && drawn(from).members.size() < LONGEST
        && drawn(from).weights.isEmpty()
        && drawn(from).members.stream()
            .allMatch(member -> Group.isFunction(member) || constants.containsKey(member));
  }

  private Group drawn(Atom atom) {
    Group group = groups.get(atom);
    if (group == null) {
      throw new IllegalStateException("not grouped yet: " + atom);
    }
    return group;
  }

  /** Whether the reader of a value may take it in: it is linear and nobody else reads it. */
  private boolean joins(Atom from) {
    Group group = groups.get(from);
    return group != null && group.linear && isAlone(from);
  }

  private boolean isAlone(Atom from) {
    Atom by = reader.get(from);
    return !from.named()
        && by != null
        && by.frame.equals(from.frame)
        && uses.getOrDefault(from, 0) == 1
        && groups.containsKey(from);
  }

  private List<Atom> data(Atom atom) {
    return atom.inputs.stream()
        .map(Wire::from)
        .filter(from -> !constants.containsKey(from))
        .toList();
  }

  private boolean isWeighted(Atom atom) {
    return constants.containsKey(atom)
        && (atom.kind == Atom.Kind.WEIGHT
            || atom.inputs.stream().anyMatch(wire -> isWeighted(wire.from())));
  }

  /** A loss is one node with the operator that computes it, or with its whole equation. */
  private void loss(Atom atom, Group group) {
    for (Wire wire : atom.inputs) {
      fold(atom, wire.from(), group);
    }
  }

  private void fold(Atom loss, Atom from, Group group) {
    boolean own = !from.named() || from.name.equals(loss.name);
    boolean alone = own && uses.getOrDefault(from, 0) == 1 && from.frame.equals(loss.frame);
    Group folded = alone ? groups.get(from) : null;
    if (folded == null || !(losses ? isAlgebra(folded) : from.isApply(Family.LOSS))) {
      return;
    }
    group.absorb(folded);
    if (losses) {
      Titles.outside(folded).forEach(wire -> fold(loss, wire.from(), group));
    }
  }

  /** Whether a node only computes with numbers that are there, and passes gradients on. */
  private boolean isAlgebra(Group group) {
    return group.members.stream()
        .allMatch(
            member ->
                constants.containsKey(member) && !isWeighted(member)
                    || member.kind == Atom.Kind.APPLY && isAlgebra(member.operator()));
  }

  private static boolean isAlgebra(Operator operator) {
    return switch (operator.family()) {
      case ARITHMETIC, ACTIVATION, PRODUCT, REDUCTION, LOSS -> !FLAT.contains(operator.name());
      case SAMPLING -> operator.name().equals("log_prob") || operator.name().equals("entropy");
      case CONVOLUTION, POOLING, NORMALISATION, ARRANGEMENT, LOOKUP, SPIKING, GRADIENT, FOREIGN ->
          false;
    };
  }

  /** Weights and numbers are nodes only where no operation took them in. */
  private List<Group> visible() {
    Set<Group> visible = new LinkedHashSet<>(groups.values());
    for (Group group : List.copyOf(visible)) {
      for (Atom member : List.copyOf(group.members)) {
        member.inputs.stream()
            .map(Wire::from)
            .filter(from -> constants.containsKey(from) && !group.members.contains(from))
            .forEach(from -> visible.add(constants.get(from)));
      }
    }
    return List.copyOf(visible);
  }
}
