package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Operator.Family;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.formula.Formula;

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

  private Optional<Atom> end = Optional.empty();

  Group(Atom head, boolean linear) {
    this.head = head;
    this.linear = linear;
    members.add(head);
  }

  /** Takes the function that alone reads what a closed block makes: both are one layer. */
  void endWith(Atom function) {
    members.add(function);
    end = Optional.of(function);
  }

  /** The function at the end of a closed block. */
  Optional<Atom> end() {
    return end;
  }

  /** The atom whose result leaves the node, be it behind the head. */
  Atom last() {
    return end.orElse(head);
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

  /** The names, in the architecture, of all that the node stands for. */
  List<String> ids() {
    return members.stream()
        .flatMap(member -> Stream.concat(Stream.of(member.id), member.also.stream()))
        .sorted()
        .toList();
  }

  /** Whether this is W·x + b for one value x, perhaps under a function. */
  boolean isAffine() {
    Set<Wire> data = new LinkedHashSet<>();
    Atom sum = head.isApply(Family.ACTIVATION) ? head.inputs.get(0).from() : head;
    return members.contains(sum) && isSum(sum, data) && data.size() == 1 && isFirst();
  }

  /** Whether the first of two weights at most is the one that the value is multiplied with. */
  private boolean isFirst() {
    return weights.size() <= 2
        && members.stream()
            .filter(member -> member.kind == Atom.Kind.APPLY)
            .filter(member -> member.operator().name().equals("matmul"))
            .allMatch(member -> member.inputs.get(0).from().equals(weights.get(0)));
  }

  /** Whether an atom adds products of weights with values, and weights alone. */
  private boolean isSum(Atom atom, Set<Wire> data) {
    if (atom.kind != Atom.Kind.APPLY) {
      return atom.kind == Atom.Kind.WEIGHT;
    }
    if (atom.operator().name().equals("add")) {
      return atom.inputs.stream()
          .allMatch(wire -> members.contains(wire.from()) && isSum(wire.from(), data));
    }
    Wire last = atom.inputs.get(atom.inputs.size() - 1);
    return atom.operator().name().equals("matmul")
        && atom.inputs.get(0).from().kind == Atom.Kind.WEIGHT
        && !members.contains(last.from())
        && data.add(last);
  }

  /** The axis that an index inside is another name of, where the node reads all of its steps. */
  AxisId original(AxisId axis) {
    return members.stream()
        .filter(member -> member.reindexes() && member.axes.contains(axis))
        .filter(member -> !member.inputs.get(0).from().axes.contains(axis))
        .flatMap(member -> member.whole().stream())
        .findFirst()
        .orElse(axis);
  }

  /** The operation with weights that a layer of several stages is known by. */
  Optional<Atom> core() {
    return new Stages(this).core();
  }

  /** Whether {@code next}, which reads this node alone, is a stage of the same layer. */
  boolean takes(Atom next) {
    return new Stages(this).take(next);
  }

  /** Whether an atom computes element by element, from one value and numbers. */
  static boolean isFunction(Atom atom) {
    return (atom.isApply(Family.ARITHMETIC) || atom.isApply(Family.ACTIVATION))
        && !hasBothSides(atom)
        && atom.inputs.stream().anyMatch(wire -> wire.from().kind != Atom.Kind.CONSTANT);
  }

  private static boolean hasBothSides(Atom atom) {
    return atom.kind == Atom.Kind.APPLY
        && atom.inputs.stream().filter(wire -> !wire.from().isNumber()).count() > 1;
  }

  /**
   * The stages of one layer, such as a convolution, the norm behind it and its activation.
   *
   * <p>Before: a group of atoms. After: what the group does, one word for each stage, in the order
   * in which data passes; sums with a bias say nothing that the weights do not say.
   */
  static final class Stages {
    /** Functions that papers draw as the end of a layer. */
    private static final Set<String> ENDS =
        Set.of(
            "relu",
            "sigmoid",
            "tanh",
            "gelu",
            "silu",
            "elu",
            "leaky_relu",
            "hard_sigmoid",
            "hard_tanh",
            "softplus",
            "softsign",
            "clip",
            "PRelu",
            "HardSwish",
            "Mish",
            "Selu",
            "Celu");

    private static final Set<String> BIASES = Set.of("add", "column_shift");

    private final Group group;

    Stages(Group group) {
      this.group = group;
    }

    /** The operation with weights that the layer is known by: a convolution, or a product. */
    Optional<Atom> core() {
      boolean plain =
          group.members.stream()
              .noneMatch(m -> m.isApply(Family.LOOKUP) || m.isApply(Family.SPIKING));
      List<Atom> cores =
          group.members.stream()
              .filter(member -> member.isApply(Family.CONVOLUTION) || isLinear(member))
              .filter(member -> readsWeights(member) && !isWeight(member))
              .toList();
      return plain && cores.size() == 1 ? Optional.of(cores.get(0)) : Optional.empty();
    }

    /** In equations that a person wrote, the names of the weights say more than a word. */
    private static boolean isLinear(Atom member) {
      return member.isApply(Family.PRODUCT) && member.imported();
    }

    private static boolean readsWeights(Atom atom) {
      return atom.inputs.stream().anyMatch(wire -> isWeight(wire.from()));
    }

    private static boolean isWeight(Atom atom) {
      return atom.kind == Atom.Kind.WEIGHT
          || (atom.kind == Atom.Kind.APPLY
              && !atom.inputs.isEmpty()
              && atom.inputs.stream().allMatch(w -> isWeight(w.from()) || isNumber(w.from())));
    }

    private static boolean isNumber(Atom atom) {
      return atom.kind == Atom.Kind.CONSTANT
          || (atom.kind == Atom.Kind.APPLY && atom.inputs.isEmpty());
    }

    /** Whether {@code next}, which reads this layer alone, belongs to it. */
    boolean take(Atom next) {
      Optional<Atom> core = core();
      if (core.isEmpty() || ENDS.contains(name(group.head))) {
        return false;
      }
      if (BIASES.contains(name(next))) {
        return group.head.equals(core.get()) && readsWeights(next);
      }
      boolean normal = group.members.stream().anyMatch(m -> m.isApply(Family.NORMALISATION));
      boolean norm = next.isApply(Family.NORMALISATION) && core.get().isApply(Family.CONVOLUTION);
      return norm && !normal || ENDS.contains(name(next));
    }

    private static String name(Atom atom) {
      return atom.kind == Atom.Kind.APPLY ? atom.operator().name() : "";
    }

    /** The stages in the order of the data: {@code conv 3×3 → batch norm → ReLU}. */
    Caption title(Atom core) {
      List<String> words = new ArrayList<>();
      Atom at = group.head;
      while (!at.equals(core)) {
        if (!BIASES.contains(name(at))) {
          words.add(word(at));
        }
        at = before(at).orElse(core);
      }
      words.add(word(core));
      Collections.reverse(words);
      List<Formula> row = new ArrayList<>();
      for (String said : words) {
        if (!row.isEmpty()) {
          row.add(Formula.relation("→"));
        }
        row.add(Formula.upright(said));
      }
      return Caption.maths(new Formula.Row(row));
    }

    /** The member whose result {@code atom} reads, unless that is a weight. */
    private Optional<Atom> before(Atom atom) {
      return atom.inputs.stream()
          .map(Wire::from)
          .filter(from -> group.members.contains(from) && !isWeight(from) && !isNumber(from))
          .findFirst();
    }

    private static String word(Atom atom) {
      if (atom.isApply(Family.CONVOLUTION)) {
        return convolution(atom);
      }
      return atom.isApply(Family.PRODUCT) ? "linear" : symbol(atom);
    }

    /** {@code conv 3×3}; one that mixes no channels is depthwise. */
    private static String convolution(Atom atom) {
      String kind =
          switch (atom.operator().name()) {
            case "conv" -> isDepthwise(atom) ? "depthwise conv" : "conv";
            case "conv_transpose" -> "transposed conv";
            default -> Titles.words(atom.operator().name());
          };
      String sizes = atom.operator().name().startsWith("conv") ? kernel(atom) : "";
      return sizes.isEmpty() ? kind : kind + " " + sizes;
    }

    private static String kernel(Atom atom) {
      List<Size> sizes = weights(atom);
      return sizes.size() < 3
          ? ""
          : sizes.subList(2, sizes.size()).stream()
              .map(Size::toString)
              .collect(Collectors.joining("×"));
    }

    /** One channel goes into each output, and there is more than one. */
    private static boolean isDepthwise(Atom atom) {
      List<Size> sizes = weights(atom);
      boolean grouped = atom.attributes().sizes("groups").isPresent();
      return grouped && sizes.size() > 2 && sizes.get(1).is(1) && !sizes.get(0).is(1);
    }

    private static String symbol(Atom atom) {
      return atom.operator().symbol() instanceof Formula.Symbol symbol
          ? symbol.text()
          : Titles.words(atom.operator().name());
    }

    /** The settings that the title says. */
    static List<String> said(Atom core) {
      return isDepthwise(core) ? List.of("kernel", "groups") : List.of("kernel");
    }

    private static List<Size> weights(Atom atom) {
      Optional<Type> type =
          atom.inputs.size() < 2
              ? Optional.empty()
              : Optional.ofNullable(atom.inputs.get(1).from().types.get(atom.inputs.get(1).port()));
      return type.map(Type::shape)
          .filter(shape -> shape.ranked() && shape.rest().isEmpty())
          .map(shape -> shape.head())
          .orElse(List.of());
    }
  }
}
