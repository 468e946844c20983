package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
   * <p>Before: atoms as written. After: each stands behind what it reads of the same step; where
   * that leaves a choice, names decide.
   */
  private static final class Ordering {
    private final Map<Atom, Integer> waits = new LinkedHashMap<>();
    private final Map<Atom, Set<Atom>> readers = new LinkedHashMap<>();
    private final TreeSet<Atom> ready = new TreeSet<>(Comparator.comparing((Atom atom) -> atom.id));
    private final TreeSet<Atom> waiting = new TreeSet<>(ready.comparator());

    private Ordering(List<Atom> atoms) {
      waiting.addAll(atoms);
      for (Atom atom : atoms) {
        Set<Atom> sources = sources(atom);
        waits.put(atom, sources.size());
        sources.forEach(s -> readers.computeIfAbsent(s, x -> new LinkedHashSet<>()).add(atom));
        if (sources.isEmpty()) {
          ready.add(atom);
        }
      }
    }

    static List<Atom> of(List<Atom> atoms) {
      return new Ordering(atoms).ordered();
    }

    private static Set<Atom> sources(Atom atom) {
      Set<Atom> sources = new LinkedHashSet<>();
      if (atom.kind != Atom.Kind.DELAY) {
        atom.inputs.stream().map(Wire::from).forEach(sources::add);
        sources.remove(atom);
      }
      return sources;
    }

    private List<Atom> ordered() {
      List<Atom> ordered = new ArrayList<>();
      while (!waiting.isEmpty()) {
        // A circle that a closed block delays has no beginning of its own.
        Atom next = ready.isEmpty() ? waiting.first() : ready.first();
        ready.remove(next);
        waiting.remove(next);
        ordered.add(next);
        for (Atom reader : readers.getOrDefault(next, Set.of())) {
          if (waits.merge(reader, -1, Integer::sum) == 0 && waiting.contains(reader)) {
            ready.add(reader);
          }
        }
      }
      return ordered;
    }
  }
}
