package org.archigram.compiler.grow;

import org.archigram.compiler.cell.Code;

/** Divides a cell in two that stand behind gates, and joins what they change. */
final class Branches {
  private final Cell cell;
  private final Network network;

  Branches(Cell cell) {
    this.cell = cell;
    this.network = cell.growth().network();
  }

  void grow(Code code) {
    Environment around = cell.environment();
    Neuron condition = new Wires(network, cell.frame(), around).grow(code.part(0));
    Exit exit = Exit.of(cell, code.part(3));
    branch(around.behind(condition, true), code.part(1), exit);
    branch(around.behind(condition, false), code.part(2), exit);
    exit.put(around);
    if (!exit.hasOrder() && (code.part(1).canFault() || code.part(2).canFault())) {
      around.pending().addAll(exit.values());
    }
  }

  private void branch(Environment inside, Code code, Exit exit) {
    Cell half = new Cell(cell.growth(), cell.frame(), inside);
    half.then(
        () -> {
          if (exit.hasOrder() && !half.environment().ownPending().isEmpty()) {
            half.check();
          }
          exit.linkBehindGate(half);
        });
    half.then(code);
    half.grow();
  }
}
