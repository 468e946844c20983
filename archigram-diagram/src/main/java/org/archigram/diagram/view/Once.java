package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Operator.Family;

/**
 * Leaves out what is there already.
 *
 * <p>Before: atoms in an order in which each stands behind what it reads of the same step. After:
 * another name of a value is the value itself, and what is computed twice from the same values,
 * without weights, chance or a name, is computed once.
 */
final class Once {
  /** What an unnamed computation is known by. */
  private record Key(Frame frame, Object what, Object settings, List<Wire> inputs) {}

  private final Map<Atom, Wire> instead = new LinkedHashMap<>();
  private final Map<Key, Atom> known = new LinkedHashMap<>();
  private final Set<Atom> stepped = new LinkedHashSet<>();

  /** What an operation reads, which takes in weights; a closed block reads them by a line. */
  private final Set<Atom> computed = new LinkedHashSet<>();

  private Once() {}

  static List<Atom> of(List<Atom> atoms) {
    return new Once().left(atoms);
  }

  private List<Atom> left(List<Atom> atoms) {
    for (Atom atom : atoms) {
      if (atom.step().isPresent()) {
        stepped.add(atom.inputs.get(0).from());
      }
      if (atom.kind != Atom.Kind.CALL) {
        atom.inputs.forEach(wire -> computed.add(wire.from()));
      }
    }
    for (Atom atom : atoms) {
      atom.inputs.replaceAll(this::read);
      original(atom).ifPresent(wire -> leaveOut(atom, wire));
    }
    List<Atom> left = new ArrayList<>(atoms);
    left.removeAll(instead.keySet());
    left.forEach(atom -> atom.inputs.replaceAll(this::read));
    return left;
  }

  private void leaveOut(Atom atom, Wire wire) {
    instead.put(atom, wire);
    wire.from().also.add(atom.id);
    wire.from().also.addAll(atom.also);
  }

  private Wire read(Wire wire) {
    Wire other = instead.get(wire.from());
    return other == null ? wire : new Wire(other.from(), atPort(wire, other), wire.steps());
  }

  /** An alias has the port of its value; a call that was made before has the same ports. */
  private static String atPort(Wire wire, Wire other) {
    return wire.from().kind == Atom.Kind.CALL ? wire.port() : other.port();
  }

  private Optional<Wire> original(Atom atom) {
    if (isAlias(atom)) {
      return Optional.of(atom.inputs.get(0));
    }
    return key(atom)
        .flatMap(key -> Optional.ofNullable(known.putIfAbsent(key, atom)))
        .map(Wire::to);
  }

  /** The name of an alias is that of its output, or of no use. */
  private boolean isAlias(Atom atom) {
    return atom.kind == Atom.Kind.APPLY
        && atom.operator().name().equals("identity")
        && !stepped.contains(atom)
        && (atom.inputs.get(0).from().kind != Atom.Kind.WEIGHT || !computed.contains(atom))
        && atom.inputs.get(0).from().kind != Atom.Kind.CONSTANT
        && atom.inputs.get(0).from().axes.equals(atom.axes);
  }

  private static Optional<Key> key(Atom atom) {
    boolean call = atom.kind == Atom.Kind.CALL && isFree(atom);
    boolean apply =
        atom.kind == Atom.Kind.APPLY && !atom.named() && !atom.imported() && isBox(atom);
    if (!call && !apply) {
      return Optional.empty();
    }
    Object what = call ? atom.instance().block() : atom.operator();
    Object settings = call ? atom.types : atom.attributes();
    return Optional.of(new Key(atom.frame, what, settings, List.copyOf(atom.inputs)));
  }

  /** Whether an application is a box of its own, whatever reads it. */
  private static boolean isBox(Atom atom) {
    boolean weighted = atom.inputs.stream().anyMatch(w -> w.from().kind == Atom.Kind.WEIGHT);
    return switch (atom.operator().family()) {
      case ARRANGEMENT -> !atom.inputs.isEmpty();
      case PRODUCT, POOLING, REDUCTION, LOOKUP -> !weighted;
      case ARITHMETIC,
          ACTIVATION,
          CONVOLUTION,
          NORMALISATION,
          SAMPLING,
          SPIKING,
          GRADIENT,
          LOSS,
          FOREIGN ->
          false;
    };
  }

  /** Whether a call has no weights, no chance and no names: then it may stand for another one. */
  private static boolean isFree(Atom atom) {
    Inside inside = atom.inside();
    return inside.weights.isEmpty()
        && !inside.families.contains(Family.SAMPLING)
        && atom.instance().copies().isEmpty()
        && atom.types.keySet().stream().allMatch(port -> atom.resultName(port).isEmpty());
  }
}
