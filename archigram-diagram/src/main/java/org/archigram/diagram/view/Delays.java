package org.archigram.diagram.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.archigram.diagram.view.Atom.Step;
import org.archigram.diagram.view.Atom.Wire;

/**
 * Makes an atom of every delay and every pick of a step.
 *
 * <p>Before: wires that carry steps. After: plain wires; one atom stands for all uses of the same
 * value at the same step; in an order that does not depend on the text's.
 */
final class Delays {
  /** What is read at a step beyond the range of an axis. */
  record Start(Step at, Wire wire) {}

  private final List<Atom> atoms;
  private final Map<String, Atom> made = new LinkedHashMap<>();
  private final Map<String, Frame> places = new LinkedHashMap<>();
  private final BiFunction<Wire, Step, List<Start>> boundary;

  Delays(Map<String, Atom> atoms, BiFunction<Wire, Step, List<Start>> boundary) {
    this.atoms = new ArrayList<>(atoms.values());
    this.boundary = boundary;
  }

  List<Atom> resolved() {
    for (Atom atom : atoms) {
      atom.inputs.forEach(wire -> place(wire, atom.frame));
    }
    for (Atom atom : atoms) {
      atom.inputs.replaceAll(this::plain);
    }
    List<Atom> all = new ArrayList<>(atoms);
    all.addAll(made.values());
    return Ordering.of(all);
  }

  /** Notes that {@code reader} reads the wire, so that a delay stands where all readers see it. */
  private void place(Wire wire, Frame reader) {
    Wire source = new Wire(wire.from(), wire.port(), List.of());
    for (Step step : wire.steps()) {
      String key = key(source, step);
      Frame near = wire.from().frame.common(reader);
      places.merge(key, near, Frame::common);
      source = new Wire(wire.from(), key, List.of());
    }
  }

  private Wire plain(Wire wire) {
    Wire source = new Wire(wire.from(), wire.port(), List.of());
    String key = "";
    for (Step step : wire.steps()) {
      key = key(key.isEmpty() ? source : new Wire(wire.from(), key, List.of()), step);
      Atom known = made.get(key);
      source = Wire.to(known == null ? make(key, source, step) : known);
    }
    return source;
  }

  private Atom make(String key, Wire source, Step step) {
    Frame frame = places.getOrDefault(key, source.from().frame);
    Atom atom = Atom.of(frame, source, step);
    made.put(key, atom);
    atom.inputs.add(source);
    if (step.delays()) {
      for (Start start : boundary.apply(source, step)) {
        atom.inputs.add(plain(start.wire()));
        atom.starts.add(start.at());
      }
    }
    return atom;
  }

  private static String key(Wire source, Step step) {
    return source.from().id + "|" + source.port() + "|" + step;
  }

  /**
   * Orders atoms so that the order of the equations cannot be seen.
   *
   * <p>Before: atoms as written. After: what is handed out and the losses, each behind what it
   * reads of the same step, in the order in which that is used.
   */
  private static final class Ordering {
    private final Set<Atom> ordered = new LinkedHashSet<>();
    private final Set<Atom> entered = new LinkedHashSet<>();

    static List<Atom> of(List<Atom> atoms) {
      Ordering ordering = new Ordering();
      List<Atom> starts =
          new ArrayList<>(atoms.stream().filter(atom -> atom.kind == Atom.Kind.OUTPUT).toList());
      atoms.stream()
          .filter(atom -> atom.kind != Atom.Kind.OUTPUT)
          .sorted(
              Comparator.comparing((Atom a) -> a.kind != Atom.Kind.LOSS).thenComparing(a -> a.id))
          .forEach(starts::add);
      starts.forEach(ordering::enter);
      return List.copyOf(ordering.ordered);
    }

    private void enter(Atom start) {
      Deque<Atom> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        Atom atom = open.element();
        List<Atom> sources =
            !entered.add(atom) || atom.kind == Atom.Kind.DELAY
                ? List.of()
                : atom.inputs.stream().map(Wire::from).filter(f -> !entered.contains(f)).toList();
        if (sources.isEmpty()) {
          ordered.add(open.remove());
        }
        for (int i = sources.size() - 1; i >= 0; i--) {
          open.push(sources.get(i));
        }
      }
    }
  }
}
