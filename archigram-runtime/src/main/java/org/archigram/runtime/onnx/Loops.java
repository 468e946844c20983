package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/** Writes the steps of a program, and loops among them. */
final class Loops {
  private final Computing computing;
  private final Map<String, Set<String>> readers = new HashMap<>();

  Loops(Computing computing) {
    this.computing = computing;
    for (Cell cell : computing.program().flat().cells().values()) {
      cell.reads().forEach(read -> reader(read.cell(), cell.name()));
      cell.boundaries().forEach(b -> reader(b.initial().cell(), ""));
    }
    computing.program().flat().outputs().values().forEach(read -> reader(read.cell(), ""));
  }

  private void reader(String cell, String by) {
    readers.computeIfAbsent(cell, c -> new HashSet<>()).add(by);
  }

  void write(Scope outermost) {
    steps(computing.program().steps(), outermost);
  }

  private void steps(List<Program.Step> steps, Scope scope) {
    for (Program.Step step : steps) {
      if (step instanceof Program.Compute compute) {
        computing.compute(compute.cell(), scope);
      } else if (step instanceof Program.Loop loop) {
        loop(loop, scope);
      }
    }
  }

  private void loop(Program.Loop loop, Scope around) {
    Standard standard = new Standard(computing, loop, around);
    if (standard.write()) {
      Leftover leftover = Leftover.of(loop, standard.output(), readOutside(loop, around));
      steps(leftover.steps(), around);
    } else {
      scan(loop, around);
    }
  }

  /** The cells of a loop that are read after it, or at a later step of a loop around it. */
  private List<String> readOutside(Program.Loop loop, Scope around) {
    Set<String> cells = loop.cells();
    List<String> outside = new ArrayList<>();
    for (String cell : cells) {
      boolean later = around.path().stream().anyMatch(open -> open.histories().containsKey(cell));
      boolean read =
          readers.getOrDefault(cell, Set.of()).stream().anyMatch(r -> !cells.contains(r));
      if (read || later) {
        outside.add(cell);
      }
    }
    return outside;
  }

  private void scan(Program.Loop loop, Scope around) {
    Scope inside = around.inside(loop);
    steps(loop.body(), inside);
    new Scan(computing, inside).write(readOutside(loop, around));
  }
}
