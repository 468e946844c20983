package org.archigram.runtime.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.program.Program.Mode;

/** Drops what nobody reads. */
final class Needed {

  private Needed() {}

  static Flat of(Flat flat, Mode mode) {
    Deque<String> open = new ArrayDeque<>();
    Map<String, Cell.Read> losses = mode == Mode.TRAINING ? flat.losses() : Map.of();
    flat.outputs().values().forEach(read -> open.add(read.cell()));
    losses.values().forEach(read -> open.add(read.cell()));
    Set<String> needed = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Cell cell = flat.cell(open.remove());
      if (needed.add(cell.name())) {
        cell.reads().forEach(read -> open.add(read.cell()));
        cell.boundaries().forEach(boundary -> open.add(boundary.initial().cell()));
      }
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    flat.cells()
        .forEach(
            (name, cell) -> {
              boolean outer =
                  cell.origin() instanceof Cell.Input || cell.origin() instanceof Cell.Weight;
              if (needed.contains(name) || outer) {
                cells.put(name, cell);
              }
            });
    return flat.with(cells, UnaryOperator.identity());
  }
}
