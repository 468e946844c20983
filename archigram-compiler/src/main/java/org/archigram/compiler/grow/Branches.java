package org.archigram.compiler.grow;

/** Divides a cell in two that stand behind gates, and joins what they change. */
final class Branches {
  private final Cell cell;

  Branches(Cell cell) {
    this.cell = cell;
  }

  void grow(Gene gene) {
    Environment around = cell.environment();
    Neuron condition = cell.wires().grow(gene.parts[0]);
    Exit exit = Exit.of(cell, gene.parts[3]);
    Environment[] halves = around.behind(condition);
    branch(halves[0], gene.parts[1], exit);
    branch(halves[1], gene.parts[2], exit);
    exit.put(around);
    if (!exit.hasOrder() && (gene.parts[1].canFault || gene.parts[2].canFault)) {
      around.pending().addAll(exit.values());
    }
  }

  private void branch(Environment inside, Gene gene, Exit exit) {
    Cell half = cell.inner(inside, exit);
    half.then(
        () -> {
          if (exit.hasOrder() && !exit.isPrivate() && !half.environment().ownPending().isEmpty()) {
            half.check();
          }
          exit.linkBehindGate(half);
        });
    half.then(gene);
    half.grow();
  }
}
