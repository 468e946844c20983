package org.archigram.runtime.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/**
 * What is left of a loop when its output is known at all steps.
 *
 * <p>The operators for recurrent cells hand out h, and not c. Once h is known, gates need no loop
 * any more; only what waits for its own earlier steps does.
 *
 * @param steps what is computed, in order
 */
record Leftover(List<Program.Step> steps) {

  static Leftover of(Program.Loop loop, String known, List<String> wanted) {
    List<Cell> body = new ArrayList<>();
    for (Program.Step step : loop.body()) {
      if (step instanceof Program.Compute compute && !compute.cell().name().equals(known)) {
        body.add(compute.cell());
      }
    }
    Set<String> needed = needed(body, wanted);
    body.removeIf(cell -> !needed.contains(cell.name()));
    Set<String> waiting = waiting(body, needed);
    List<Program.Step> steps = new ArrayList<>();
    List<Program.Step> inside = new ArrayList<>();
    for (Cell cell : body) {
      (waiting.contains(cell.name()) ? inside : steps).add(new Program.Compute(cell));
    }
    if (!inside.isEmpty()) {
      steps.add(new Program.Loop(loop.axis(), loop.backward(), inside));
    }
    return new Leftover(List.copyOf(steps));
  }

  private static Set<String> needed(List<Cell> body, List<String> wanted) {
    Set<String> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      String name = open.remove();
      for (Cell cell : body) {
        if (cell.name().equals(name) && needed.add(name)) {
          cell.reads().forEach(read -> open.add(read.cell()));
        }
      }
    }
    return needed;
  }

  /** The cells that read an earlier step of each other, and what follows from them. */
  private static Set<String> waiting(List<Cell> body, Set<String> needed) {
    Set<String> waiting = new LinkedHashSet<>();
    for (Cell cell : body) {
      boolean waits =
          cell.reads().stream()
              .anyMatch(
                  read ->
                      waiting.contains(read.cell())
                          || needed.contains(read.cell()) && !read.shifts().isEmpty());
      if (waits) {
        waiting.add(cell.name());
      }
    }
    return waiting;
  }
}
