package org.archigram.runtime.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Reads what copies are copies of, wherever that is the same. */
final class Aliases {
  private final Flat flat;

  private Aliases(Flat flat) {
    this.flat = flat;
  }

  static Flat resolved(Flat flat) {
    Aliases aliases = new Aliases(flat);
    Map<String, Cell> cells = new LinkedHashMap<>();
    flat.cells().forEach((name, cell) -> cells.put(name, cell.reading(aliases::source)));
    return flat.with(cells, aliases::source);
  }

  private Cell.Read source(Cell.Read read) {
    Cell.Read found = read;
    while (flat.cell(found.cell()).origin() instanceof Cell.Copy copy) {
      Cell cell = flat.cell(found.cell());
      Cell target = flat.cell(copy.of().cell());
      boolean same =
          cell.shape().equals(target.shape())
              && cell.axes().equals(AxisSpread.carried(copy.of(), target.axes()));
      boolean composes =
          found.shifts().isEmpty()
              || copy.of().shifts().isEmpty()
                  && (inside(found.shifts())
                      || cell.boundaries().isEmpty() && target.boundaries().isEmpty());
      if (!same || !composes) {
        return found;
      }
      List<Ref.Shift> shifts = found.shifts().isEmpty() ? copy.of().shifts() : found.shifts();
      found = new Cell.Read(copy.of().cell(), shifts);
    }
    return found;
  }

  /** Whether no boundary can be read. */
  private static boolean inside(List<Ref.Shift> shifts) {
    return shifts.stream()
        .allMatch(
            shift ->
                switch (shift.from()) {
                  case CURRENT -> shift.offset() == 0;
                  case START -> shift.offset() >= 1;
                  case END -> shift.offset() <= 0;
                });
  }
}
