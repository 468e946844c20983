package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Block;
import org.archigram.model.fact.Passage;
import org.archigram.model.fact.Recurrence;

/**
 * Tells recurrence from a mere shift: a delay is recurrent where what it reads depends on it.
 *
 * <p>A closed block is not one thing here: each output depends on those inputs alone that reach it.
 */
final class Cycles {

  /** One output of a closed block, or an atom of another kind. */
  private record Source(Atom atom, String port) {
    static Source of(Wire wire) {
      boolean call = wire.from().kind == Atom.Kind.CALL;
      return new Source(wire.from(), call ? wire.port() : "");
    }
  }

  private final Map<Source, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Integer>> next = new ArrayList<>();
  private final int[] component;

  Cycles(List<Atom> atoms) {
    for (Atom atom : atoms) {
      outputs(atom).forEach(port -> number(new Source(atom, port)));
    }
    for (Atom atom : atoms) {
      for (String port : outputs(atom)) {
        for (int input : reaching(atom, port)) {
          link(atom.inputs.get(input), new Source(atom, port));
        }
      }
    }
    component = Components.of(next);
  }

  private int number(Source source) {
    Integer known = numbers.putIfAbsent(source, numbers.size());
    if (known == null) {
      next.add(new ArrayList<>());
      return numbers.size() - 1;
    }
    return known;
  }

  private void link(Wire wire, Source to) {
    int from = number(Source.of(wire));
    next.get(from).add(number(to));
  }

  private static List<String> outputs(Atom atom) {
    return atom.kind == Atom.Kind.CALL
        ? atom.instance().block().outputs().stream().map(Block.Output::name).toList()
        : List.of("");
  }

  /** The inputs that an output depends on; what a delay holds at first is no part of a cycle. */
  private static List<Integer> reaching(Atom atom, String port) {
    List<Integer> inputs = new ArrayList<>();
    if (atom.kind == Atom.Kind.CALL) {
      passages(atom, port).forEach(way -> inputs.add(way.input()));
      return inputs;
    }
    int count = atom.kind == Atom.Kind.DELAY ? 1 : atom.inputs.size();
    for (int i = 0; i < count; i++) {
      inputs.add(i);
    }
    return inputs;
  }

  private static List<Passage> passages(Atom call, String port) {
    return call.recurrence().passages(port).stream()
        .filter(way -> way.input() < call.inputs.size())
        .toList();
  }

  /** Whether what a delay reads depends on the delay. */
  boolean recurs(Atom delay) {
    return isClosed(Source.of(delay.inputs.get(0)), new Source(delay, ""));
  }

  private boolean isClosed(Source read, Source reader) {
    int from = number(read);
    int to = number(reader);
    return component[from] == component[to];
  }

  /** Whether a delay inside a closed block is part of a recurrence, inside or around it. */
  boolean recurs(Atom call, Recurrence.Delay delay) {
    return delay.recurrent()
        || outputs(call).stream().anyMatch(port -> closesOutside(call, port, delay));
  }

  private boolean closesOutside(Atom call, String port, Recurrence.Delay delay) {
    return passages(call, port).stream()
        .filter(way -> way.delays().getOrDefault(delay.axis(), 0) == Integer.signum(delay.offset()))
        .anyMatch(way -> isClosed(Source.of(call.inputs.get(way.input())), new Source(call, port)));
  }
}
