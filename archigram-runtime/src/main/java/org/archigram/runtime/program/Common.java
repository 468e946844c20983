package org.archigram.runtime.program;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.archigram.model.Operator.Family;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Computes once what two equations have in common. */
final class Common {
  private static final int ROUNDS = 20;

  /** Two cells with the same key have the same value. */
  private record Key(Object what, List<String> axes, List<Integer> shape) {}

  private record Applied(String operator, List<Cell.Read> arguments, Object attributes) {}

  private Common() {}

  static Flat shared(Flat flat) {
    Flat shared = flat;
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> same = duplicates(shared);
      if (same.isEmpty()) {
        return shared;
      }
      UnaryOperator<Cell.Read> replaced =
          read -> new Cell.Read(same.getOrDefault(read.cell(), read.cell()), read.shifts());
      Map<String, Cell> cells = new LinkedHashMap<>();
      shared
          .cells()
          .forEach(
              (name, cell) -> {
                if (!same.containsKey(name)) {
                  cells.put(name, cell.reading(replaced));
                }
              });
      shared = shared.with(cells, replaced);
    }
    return shared;
  }

  private static Map<String, String> duplicates(Flat flat) {
    Map<Key, String> first = new HashMap<>();
    Map<String, String> same = new LinkedHashMap<>();
    for (Cell cell : flat.cells().values()) {
      if (cell.boundaries().isEmpty() && isPure(cell)) {
        String known = first.putIfAbsent(key(cell), cell.name());
        if (known != null) {
          same.put(cell.name(), known);
        }
      }
    }
    return same;
  }

  private static boolean isPure(Cell cell) {
    return cell.origin() instanceof Cell.Number
        || cell.origin() instanceof Cell.Apply apply
            && apply.operator().family() != Family.SAMPLING
            && !apply.operator().name().equals("standardize_batch");
  }

  private static Key key(Cell cell) {
    Object what =
        cell.origin() instanceof Cell.Apply apply
            ? new Applied(
                apply.operator().name(), apply.arguments(), apply.attributes().values().toString())
            : cell.origin();
    return new Key(what, cell.axes(), cell.shape());
  }
}
