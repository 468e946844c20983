package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.jspecify.annotations.Nullable;

/** Grows a routine where it is called. */
final class Calling {
  /** An argument, as the called cell finds it. */
  private record Argument(int place, Object link) {}

  private final Cell cell;
  private final Growth.Routine routine;
  private final Frame frame;
  private final List<Argument> arguments = new ArrayList<>();

  /** The places of the caller that the called cell has at another place of its own. */
  private final List<int[]> moved = new ArrayList<>();

  Calling(Cell cell, Gene gene) {
    this.cell = cell;
    int id = (int) gene.numbers[0];
    this.routine = cell.growth().routine(id);
    this.frame = new Frame(id, cell.frame().around(routine.outer), routine.sizes);
  }

  void grow(Gene gene) {
    for (int i = 0; i < routine.parameters; i++) {
      argument(gene.parts[i], i);
    }
    Gene join = gene.parts[gene.parts.length - 1];
    Exit exit = Exit.ofCall(cell, join);
    joins(exit, join);
    results(exit, gene);
    Environment around = cell.environment();
    Cell called = cell.called(frame, exit);
    // Who keeps its faults for its guard need not wait for them.
    Runnable end = () -> exit.link(called);
    called.then(exit.isPrivate() ? end : () -> called.await(null, end));
    called.scope();
    called.then(routine.code);
    called.await(null, () -> begin(called));
    if (!exit.isPrivate()) {
      around.settle();
    }
    exit.put(around);
  }

  private void joins(Exit exit, Gene join) {
    for (Slot slot : join.slots) {
      int outer = cell.frame().place(slot);
      if (!exit.has(outer)) {
        exit.add(inner(outer), outer, cell.frame().sizeAt(outer));
      }
    }
  }

  private void results(Exit exit, Gene gene) {
    for (int i = 0; i < gene.slots.length; i++) {
      int inner = frame.first() + routine.parameters + i;
      exit.add(inner, cell.frame().place(gene.slots[i]), frame.sizeAt(inner));
    }
  }

  private int inner(int outer) {
    if (outer < frame.first()) {
      return outer;
    }
    for (int[] pair : moved) {
      if (pair[0] == outer) {
        return pair[1];
      }
    }
    throw new IllegalStateException("a routine changes what it cannot reach");
  }

  /** The called cell knows that it is meant: only what it can reach stays linked. */
  private void begin(Cell called) {
    cell.growth().network().countGrowth();
    called.narrow(frame);
    for (Argument argument : arguments) {
      called.environment().put(argument.place, argument.link);
    }
  }

  private void argument(Gene gene, int at) {
    int own = frame.first() + at;
    if (gene.symbol == Symbol.VALUE) {
      arguments.add(new Argument(own, cell.wires().grow(gene.parts[0])));
    } else if (gene.symbol == Symbol.GROUP) {
      int place = cell.frame().place(gene.slot());
      int size = cell.frame().sizeAt(place);
      arguments.add(new Argument(own, cell.environment().group(place, size)));
    } else {
      alias(gene, at, own);
    }
  }

  /** A parameter is at the place of the variable, or at its own, if the routine cannot see that. */
  private void alias(Gene gene, int at, int own) {
    Slot slot = gene.slot();
    int outer = cell.frame().place(slot);
    int size = cell.frame().sizeAt(outer);
    @Nullable Neuron element =
        gene.parts.length == 0 ? cell.frame().element(slot) : cell.wires().grow(gene.parts[0]);
    boolean known = outer < frame.first() || moved.stream().anyMatch(pair -> pair[0] == outer);
    if (known) {
      frame.alias(at, inner(outer), element);
      return;
    }
    moved.add(new int[] {outer, own});
    frame.alias(at, own, element);
    frame.resize(at, size);
    Environment around = cell.environment();
    arguments.add(new Argument(own, size > 0 ? around.group(outer, size) : around.get(outer)));
  }
}
