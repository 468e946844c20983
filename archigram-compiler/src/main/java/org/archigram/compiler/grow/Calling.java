package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.cell.Symbol;

/** Grows a routine where it is called. */
final class Calling {
  private final Cell cell;
  private final Network network;
  private final Map<Location, Neuron> links = new LinkedHashMap<>();
  private final Map<Location, Group> groups = new LinkedHashMap<>();

  Calling(Cell cell) {
    this.cell = cell;
    this.network = cell.growth().network();
  }

  void grow(Code code) {
    int id = (int) code.number(0);
    Genome.Routine routine = cell.growth().routine(id);
    Frame outer = cell.frame().around(routine.outer());
    Frame frame = new Frame(id, outer, routine);
    for (int i = 0; i < routine.parameters(); i++) {
      argument(code.part(i), i, id, frame);
    }
    Environment around = cell.environment();
    Exit exit = Exit.of(cell, code.part(code.parts().size() - 1));
    List<Location> results = results(routine, id, frame);
    results.forEach(exit::add);
    Cell called = new Cell(cell.growth(), frame, around.fork());
    called.then(() -> called.await(List.of(), () -> exit.link(called)));
    called.scope();
    called.then(routine.code());
    called.await(List.of(), () -> begin(called));
    exit.put(around);
    for (int i = 0; i < results.size(); i++) {
      Location target = cell.frame().register(code.slots().get(i)).location();
      if (target.size > 0) {
        around.put(target, exit.group(results.get(i)));
      } else {
        around.put(target, exit.join(results.get(i)));
      }
    }
    around.settle();
  }

  private static List<Location> results(Genome.Routine routine, int id, Frame frame) {
    List<Location> results = new ArrayList<>();
    for (int i = 0; i < routine.results(); i++) {
      results.add(
          frame
              .register(new org.archigram.compiler.cell.Slot(id, routine.parameters() + i))
              .location());
    }
    return results;
  }

  /** The called cell knows that it is meant: only what it can reach stays linked. */
  private void begin(Cell called) {
    network.countGrowth();
    called.narrow(called.frame().reached());
    links.forEach(called.environment()::put);
    groups.forEach(called.environment()::put);
  }

  private void argument(Code code, int at, int routine, Frame frame) {
    Wires wires = new Wires(network, cell.frame(), cell.environment());
    Location own = frame.register(new org.archigram.compiler.cell.Slot(routine, at)).location();
    if (code.symbol() == Symbol.VALUE) {
      links.put(own, wires.grow(code.part(0)));
    } else if (code.symbol() == Symbol.GROUP) {
      groups.put(own, cell.environment().group(cell.frame().register(code.slot()).location()));
    } else {
      Frame.Register other = cell.frame().register(code.slot());
      Neuron element = code.parts().isEmpty() ? other.element() : wires.grow(code.part(0));
      frame.alias(at, new Frame.Register(other.location(), element));
    }
  }
}
