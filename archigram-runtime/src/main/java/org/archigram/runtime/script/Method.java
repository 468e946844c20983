package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/** Writes one program as a method. */
final class Method {

  private final Program program;
  private final Names names;
  private final Names attributes;
  private final Scope outermost = Scope.outermost();
  private final Map<String, Reading.Known> known = new HashMap<>();
  private final Map<String, Set<String>> readers = new HashMap<>();
  private final boolean givenNoise;
  private final Reading reading;
  private final Applications applications;
  private final List<String> counts;
  private final Sizes sizes;

  Method(Program program, Names attributes, boolean givenNoise) {
    this.program = program;
    this.attributes = attributes;
    this.names = new Names();
    this.givenNoise = givenNoise;
    this.counts = Sizes.untold(program.flat(), inputs(), program.cells());
    this.sizes = Sizes.of(program.flat(), inputs(), counts, names, outermost);
    this.reading = new Reading(program, known, names, sizes);
    this.applications = new Applications(program, reading, names, attributes, sizes);
    for (Cell cell : program.flat().cells().values()) {
      cell.reads().forEach(read -> reader(read.cell(), cell.name()));
      cell.boundaries().forEach(b -> reader(b.initial().cell(), ""));
    }
    results().values().forEach(read -> reader(read.cell(), ""));
  }

  private void reader(String cell, String by) {
    readers.computeIfAbsent(cell, c -> new HashSet<>()).add(by);
  }

  private boolean training() {
    return program.mode() == Program.Mode.TRAINING;
  }

  /** What the method is given, in order. */
  List<Cell> inputs() {
    return training() ? program.flat().inputs() : program.flat().data();
  }

  /** The axes whose number of steps the method is given behind its inputs, in order. */
  List<String> counts() {
    return counts;
  }

  /** The noise that the method is given behind its inputs, in order. */
  List<Cell> noise() {
    return program.cells().stream().filter(cell -> cell.origin() instanceof Cell.Noise).toList();
  }

  private Map<String, Cell.Read> results() {
    Map<String, Cell.Read> results = new LinkedHashMap<>();
    program.flat().outputs().forEach((name, read) -> results.put("output " + name, read));
    if (training()) {
      program.flat().losses().forEach((name, read) -> results.put("loss " + name, read));
    }
    return results;
  }

  /** The text of the method. */
  String text(String name) {
    inputs().forEach(this::input);
    if (applications.usesAside()) {
      outermost.line(Applications.ASIDE + " = torch.zeros([])");
    }
    steps(program.steps(), outermost);
    List<String> values = training() ? losses() : outputs();
    boolean one = values.size() == 1 && !training();
    String type = one ? "Tensor" : training() ? "List[Tensor]" : tuple(values.size());
    String all = String.join(", ", values);
    String result = one ? all : training() ? "[" + all + "]" : "(" + all + ")";
    StringBuilder text = new StringBuilder("def " + name + signature(type) + ":\n");
    outermost.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    return text.append("    return ").append(result).append("\n").toString();
  }

  /** What the method is given and returns. */
  String signature() {
    return signature("List[Tensor]");
  }

  private String signature(String type) {
    StringBuilder text = new StringBuilder("(self");
    parameters().forEach(each -> text.append(", ").append(each).append(": Tensor"));
    return text.append(") -> ").append(type).toString();
  }

  /** The names of what the method is given, in order. */
  String arguments() {
    return String.join(", ", parameters());
  }

  private List<String> parameters() {
    List<String> all = new ArrayList<>();
    inputs().forEach(cell -> all.add(names.of(cell.name())));
    counts.forEach(axis -> all.add(names.of(Sizes.COUNT + axis)));
    if (givenNoise) {
      noise().forEach(cell -> all.add(names.of(cell.name())));
    }
    return all;
  }

  private static String tuple(int count) {
    return java.util.Collections.nCopies(count, "Tensor").stream()
        .collect(Collectors.joining(", ", "Tuple[", "]"));
  }

  private List<String> outputs() {
    List<String> texts = new ArrayList<>();
    for (Cell.Read read : program.flat().outputs().values()) {
      Term term = reading.term(read, outermost);
      List<String> axes = AxisSpread.carried(read, program.flat().cell(read.cell()).axes());
      String whole = reading.conformed(term, axes, true, program.flat().cell(read.cell()).shape());
      texts.add(axes.isEmpty() ? whole : "torch.movedim(" + whole + ", " + axes.size() + ", 0)");
    }
    return texts;
  }

  private List<String> losses() {
    List<String> texts = new ArrayList<>();
    for (Cell.Read read : program.flat().losses().values()) {
      Term term = reading.term(read, outermost);
      String mean = term.batched() ? term.text() + ".mean()" : term.tensor();
      texts.add(
          applications.usesAside()
              ? mean + " + (" + Applications.ASIDE + " - " + Applications.ASIDE + ".detach())"
              : mean);
    }
    return texts;
  }

  /** The batch comes first outside and behind the axes inside. */
  private void input(Cell cell) {
    String name = names.of(cell.name());
    int axes = cell.axes().size();
    if (axes > 0) {
      outermost.line(name + " = torch.movedim(" + name + ", 0, " + axes + ")");
    }
    known.put(
        cell.name(),
        new Reading.Known(new Term(name, cell.axes(), true, cell.shape(), false), outermost));
  }

  private void steps(List<Program.Step> steps, Scope scope) {
    for (Program.Step step : steps) {
      if (step instanceof Program.Loop loop) {
        loop(loop, scope);
      } else if (step instanceof Program.Compute compute) {
        compute(compute.cell(), scope);
      }
    }
  }

  private void loop(Program.Loop loop, Scope around) {
    Scope inside = around.inside(loop, names.fresh("step of " + loop.axis()));
    steps(loop.body(), inside);
    Map<String, String> lists = new LinkedHashMap<>();
    for (String cell : loop.cells()) {
      boolean read =
          readers.getOrDefault(cell, Set.of()).stream().anyMatch(r -> !inside.computes(r));
      if (read) {
        lists.put(cell, names.fresh("steps of " + cell));
      }
    }
    lists.values().forEach(list -> around.line(list + ": List[Tensor] = []"));
    String count = sizes.of(loop.axis());
    if (loop.backward()) {
      String counter = names.fresh("count of " + loop.axis());
      around.line("for " + counter + " in range(" + count + "):");
      around.line("    " + inside.index() + " = " + count + " - 1 - " + counter);
    } else {
      around.line("for " + inside.index() + " in range(" + count + "):");
    }
    inside.lines().forEach(line -> around.line("    " + line));
    lists.forEach((cell, list) -> around.line("    " + list + ".append(" + current(cell) + ")"));
    inside.histories().forEach((cell, history) -> remember(cell, history, around));
    lists.forEach((cell, list) -> stack(cell, list, loop, around));
  }

  private String current(String cell) {
    Reading.Known now = known.get(cell);
    return now == null ? "" : now.term().tensor();
  }

  private void remember(String cell, List<String> history, Scope around) {
    for (int i = history.size() - 1; i > 0; i--) {
      around.line("    " + history.get(i) + " = " + history.get(i - 1));
    }
    around.line("    " + history.get(0) + " = " + current(cell));
  }

  private void stack(String cell, String list, Program.Loop loop, Scope around) {
    Cell made = program.flat().cell(cell);
    List<String> axes = new ArrayList<>(made.axes());
    axes.removeAll(around.open());
    if (loop.backward()) {
      around.line(list + ".reverse()");
    }
    String name = names.fresh(cell);
    around.line(name + " = torch.stack(" + list + ", " + axes.indexOf(loop.axis()) + ")");
    boolean batched = program.batched().contains(cell);
    known.put(cell, new Reading.Known(new Term(name, axes, batched, made.shape(), false), around));
  }

  private void compute(Cell cell, Scope scope) {
    if (cell.origin() instanceof Cell.Input || applications.isPart(cell)) {
      return;
    }
    if (cell.origin() instanceof Cell.Number number) {
      known.put(cell.name(), new Reading.Known(Term.number(number.value()), outermost));
      return;
    }
    List<String> axes = new ArrayList<>(cell.axes());
    axes.removeAll(scope.open());
    boolean batched = program.batched().contains(cell.name());
    Term term = term(cell, scope);
    String name = names.fresh(cell.name());
    String text = reading.conformed(term, axes, batched, cell.shape());
    if (!text.equals(name)) {
      scope.line(name + " = " + text);
    }
    known.put(
        cell.name(), new Reading.Known(new Term(name, axes, batched, cell.shape(), false), scope));
  }

  private Term term(Cell cell, Scope scope) {
    if (cell.origin() instanceof Cell.Weight) {
      String name = "self." + attributes.of(cell.name());
      return new Term(name, cell.axes(), false, cell.shape(), false);
    }
    if (cell.origin() instanceof Cell.Noise noise) {
      return noise(cell, noise);
    }
    if (cell.origin() instanceof Cell.Copy copy) {
      return reading.term(copy.of(), scope);
    }
    if (cell.origin() instanceof Cell.Collected collected) {
      return collected(cell, collected, scope);
    }
    return applications.applied(cell, (Cell.Apply) cell.origin(), scope);
  }

  private Term noise(Cell cell, Cell.Noise noise) {
    boolean batched = program.batched().contains(cell.name());
    List<String> leading = new ArrayList<>(cell.axes());
    if (batched) {
      leading.add(Term.BATCH);
    }
    String made =
        (noise.normal() ? "torch.randn(" : "torch.rand(") + sizes.list(leading, cell.shape()) + ")";
    int axes = cell.axes().size();
    String given = names.of(cell.name());
    String inside = axes == 0 ? given : "torch.movedim(" + given + ", 0, " + axes + ")";
    return new Term(givenNoise ? inside : made, cell.axes(), batched, cell.shape(), false);
  }

  private Term collected(Cell cell, Cell.Collected collected, Scope scope) {
    List<String> axes = new ArrayList<>(cell.axes());
    axes.removeAll(scope.open());
    int dim = axes.indexOf(collected.axis());
    axes.remove(collected.axis());
    boolean batched = program.batched().contains(cell.name());
    String copies =
        collected.copies().stream()
            .map(read -> reading.term(read, scope))
            .map(term -> reading.conformed(term, axes, batched, cell.shape()))
            .collect(Collectors.joining(", "));
    axes.add(dim, collected.axis());
    return new Term(
        "torch.stack([" + copies + "], " + dim + ")", axes, batched, cell.shape(), false);
  }
}
