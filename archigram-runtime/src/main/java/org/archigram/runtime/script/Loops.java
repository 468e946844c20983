package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;

/** Writes the steps of a program, and loops among them. */
final class Loops {
  private final Program program;
  private final Names names;
  private final Sizes sizes;
  private final Computing computing;
  private final Optional<WayBack> back;
  private final Map<String, Set<String>> readers = new HashMap<>();
  private final Map<String, Set<String>> delays = new HashMap<>();

  /**
   * Prepares the text.
   *
   * @param back where the ways back through loops go, if they are written
   */
  Loops(Program program, Names names, Sizes sizes, Computing computing, Optional<WayBack> back) {
    this.program = program;
    this.names = names;
    this.sizes = sizes;
    this.computing = computing;
    this.back = back;
    for (Cell cell : program.flat().cells().values()) {
      cell.reads().forEach(read -> reader(read.cell(), cell.name()));
      cell.reads().forEach(this::delay);
      cell.boundaries().forEach(b -> reader(b.initial().cell(), ""));
    }
    program.flat().outputs().values().forEach(read -> reader(read.cell(), ""));
    if (program.mode() == Program.Mode.TRAINING) {
      program.flat().losses().values().forEach(read -> reader(read.cell(), ""));
    }
  }

  private void reader(String cell, String by) {
    readers.computeIfAbsent(cell, c -> new HashSet<>()).add(by);
  }

  private void delay(Cell.Read read) {
    for (Ref.Shift shift : read.shifts()) {
      if (shift.from() == Ref.From.CURRENT && shift.offset() != 0) {
        delays.computeIfAbsent(read.cell(), c -> new HashSet<>()).add(shift.axis());
      }
    }
  }

  /** Whether all steps of a loop are read, by what stands behind it or at its next beginning. */
  private boolean isRead(String cell, Scope inside) {
    Set<String> around = inside.around().open();
    return readers.getOrDefault(cell, Set.of()).stream().anyMatch(r -> !inside.computes(r))
        || delays.getOrDefault(cell, Set.of()).stream().anyMatch(around::contains);
  }

  /** Weights come first, as several may be read as one. */
  void write(Scope outermost) {
    program.cells().stream()
        .filter(cell -> cell.origin() instanceof Cell.Weight)
        .forEach(weight -> computing.compute(weight, outermost));
    steps(program.steps(), outermost);
  }

  private void steps(List<Program.Step> steps, Scope scope) {
    for (Program.Step step : steps) {
      if (step instanceof Program.Loop loop) {
        loop(loop, scope);
      } else if (step instanceof Program.Compute compute) {
        computing.compute(compute.cell(), scope);
      }
    }
  }

  private void loop(Program.Loop loop, Scope around) {
    String index = names.fresh("step of " + loop.axis());
    boolean cut = back.isPresent() && !around.isLoop() && Turnable.is(program, loop);
    Scope inside = cut ? around.cut(loop, index) : around.inside(loop, index);
    steps(loop.body(), inside);
    Map<String, String> made = new LinkedHashMap<>();
    Map<String, String> lists = new LinkedHashMap<>();
    for (String cell : loop.cells()) {
      if (isRead(cell, inside)) {
        made.put(cell, names.fresh(cell));
        lists.put(cell, names.fresh("steps of " + cell));
      }
    }
    Map<String, String> kept = cut ? kept(loop, inside, made) : Map.of();
    lists.values().forEach(list -> around.line(list + ": List[Tensor] = []"));
    kept.values().forEach(list -> around.line(list + ": List[Tensor] = []"));
    header(loop, inside, around);
    inside.lines().forEach(line -> around.line("    " + line));
    lists.forEach((cell, list) -> append(computing.current(cell), list, around));
    kept.forEach((text, list) -> append(text, list, around));
    inside.histories().forEach((cell, history) -> remember(cell, history, around));
    if (loop.backward()) {
      lists.values().forEach(list -> around.line(list + ".reverse()"));
      kept.values().forEach(list -> around.line(list + ".reverse()"));
    }
    made.forEach((cell, name) -> stack(cell, lists.getOrDefault(cell, ""), name, inside));
  }

  private void header(Program.Loop loop, Scope inside, Scope around) {
    String count = sizes.of(loop.axis());
    if (loop.backward()) {
      String counter = names.fresh("count of " + loop.axis());
      around.line("for " + counter + " in range(" + count + "):");
      around.line("    " + inside.index() + " = " + count + " - 1 - " + counter);
    } else {
      around.line("for " + inside.index() + " in range(" + count + "):");
    }
  }

  /** Writes the way back; says what it needs of each step, and in which lists. */
  private Map<String, String> kept(Program.Loop loop, Scope inside, Map<String, String> made) {
    Tape tape = new Tape(names);
    Applications applications = computing.applications();
    Adjoint adjoint = new Adjoint(program, computing.reading(), applications, inside, tape);
    String count = sizes.of(loop.axis());
    return back.orElseThrow()
        .through(new WayBack.Written(loop, inside, made, count), adjoint, tape);
  }

  private static void append(String text, String list, Scope around) {
    around.line("    " + list + ".append(" + text + ")");
  }

  private void remember(String cell, List<String> history, Scope around) {
    for (int i = history.size() - 1; i > 0; i--) {
      around.line("    " + history.get(i) + " = " + history.get(i - 1));
    }
    around.line("    " + history.get(0) + " = " + computing.current(cell));
  }

  private void stack(String cell, String list, String name, Scope inside) {
    Scope around = inside.around();
    Cell made = program.flat().cell(cell);
    List<String> axes = new ArrayList<>(made.axes());
    axes.removeAll(around.open());
    String stacked = "torch.stack(" + list + ", " + axes.indexOf(inside.axis()) + ")";
    around.line(name + " = " + stacked + (inside.cut().isPresent() ? ".requires_grad_()" : ""));
    boolean batched = program.batched().contains(cell);
    computing.put(made, new Term(name, axes, batched, made.shape(), false), around);
  }
}
