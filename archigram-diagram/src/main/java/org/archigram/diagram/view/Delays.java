package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.archigram.diagram.view.Atom.Step;
import org.archigram.diagram.view.Atom.Wire;

/**
 * Makes an atom of every delay and every pick of a step.
 *
 * <p>Before: wires that carry steps. After: plain wires; one atom stands for all uses of the same
 * value at the same step.
 */
final class Delays {
  private final List<Atom> atoms;
  private final Map<String, Atom> made = new LinkedHashMap<>();
  private final Map<String, Frame> places = new LinkedHashMap<>();
  private final BiFunction<Wire, Step, List<Wire>> boundary;

  Delays(Map<String, Atom> atoms, BiFunction<Wire, Step, List<Wire>> boundary) {
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
    return all;
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
      boundary.apply(source, step).forEach(wire -> atom.inputs.add(plain(wire)));
    }
    return atom;
  }

  private static String key(Wire source, Step step) {
    return source.from().id + "|" + source.port() + "|" + step;
  }
}
