package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;

/** Writes how single cells are computed. */
final class Computing {
  private final Program program;
  private final Names names;
  private final Names attributes;
  private final Sizes sizes;
  private final boolean givenNoise;
  private final Map<String, Reading.Known> known = new HashMap<>();
  private final Reading reading;
  private final Applications applications;

  Computing(Program program, Names names, Names attributes, Sizes sizes, boolean givenNoise) {
    this.program = program;
    this.names = names;
    this.attributes = attributes;
    this.sizes = sizes;
    this.givenNoise = givenNoise;
    this.reading = new Reading(program, known, names, sizes);
    this.applications = new Applications(program, reading, names, attributes, sizes);
  }

  Reading reading() {
    return reading;
  }

  Applications applications() {
    return applications;
  }

  /** The batch comes first outside, and behind the axes inside if there is one. */
  void input(Cell cell, Scope outermost) {
    String name = names.of(cell.name());
    int axes = cell.axes().size();
    boolean batched = program.batched().contains(cell.name());
    if (!batched) {
      outermost.line(name + " = " + name + ".select(0, 0)");
    } else if (axes > 0) {
      outermost.line(name + " = torch.movedim(" + name + ", 0, " + axes + ")");
    }
    put(cell, new Term(name, cell.axes(), batched, cell.shape(), false), outermost);
  }

  /** Says what a cell is called, and where. */
  void put(Cell cell, Term term, Scope scope) {
    known.put(cell.name(), new Reading.Known(term, scope));
  }

  /** What a cell that has been computed is called now. */
  String current(String cell) {
    Reading.Known now = known.get(cell);
    return now == null ? "" : now.term().tensor();
  }

  /** Writes a cell, unless it is an input or a part of another, or is written already. */
  void compute(Cell cell, Scope scope) {
    boolean written = cell.origin() instanceof Cell.Weight && known.containsKey(cell.name());
    if (written || cell.origin() instanceof Cell.Input || applications.isPart(cell)) {
      return;
    }
    if (cell.origin() instanceof Cell.Number number) {
      put(cell, Term.number(number.value()), scope.path().get(0));
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
    put(cell, new Term(name, axes, batched, cell.shape(), false), scope);
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
        (noise.normal() ? "torch.randn(" : "torch.rand(")
            + sizes.list(leading, cell.shape())
            + sizes.device()
            + ")";
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
