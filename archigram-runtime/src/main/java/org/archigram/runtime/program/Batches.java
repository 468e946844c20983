package org.archigram.runtime.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Finds which cells differ from example to example: those that read data or noise. */
final class Batches {

  private Batches() {}

  static Set<String> of(Flat flat) {
    Map<String, List<String>> readers = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (Cell cell : flat.cells().values()) {
      if (cell.origin() instanceof Cell.Input || cell.origin() instanceof Cell.Noise) {
        open.add(cell.name());
      }
      List<Cell.Read> reads = new ArrayList<>(cell.reads());
      cell.boundaries().forEach(boundary -> reads.add(boundary.initial()));
      reads.forEach(
          read -> readers.computeIfAbsent(read.cell(), r -> new ArrayList<>()).add(cell.name()));
    }
    Set<String> batched = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (batched.add(name)) {
        open.addAll(readers.getOrDefault(name, List.of()));
      }
    }
    return batched;
  }
}
