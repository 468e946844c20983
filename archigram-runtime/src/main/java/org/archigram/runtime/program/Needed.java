package org.archigram.runtime.program;

import java.util.LinkedHashMap;
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
    Set<String> needed = flat.needed(mode == Mode.TRAINING);
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
