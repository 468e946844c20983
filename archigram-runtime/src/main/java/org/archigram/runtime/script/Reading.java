package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;

/** Writes how cells are read: now, at other steps, and at boundaries. */
final class Reading {

  /** A cell that has been computed, and where. */
  record Known(Term term, Scope scope) {}

  private final Program program;
  private final Map<String, Known> known;
  private final Names names;
  private final Sizes sizes;

  Reading(Program program, Map<String, Known> known, Names names, Sizes sizes) {
    this.program = program;
    this.known = known;
    this.names = names;
    this.sizes = sizes;
  }

  /** What {@code read} reads, for use in {@code scope}. */
  Term term(Cell.Read read, Scope scope) {
    Known base = remembered(read, scope);
    Term term = base.term();
    if (term.number()) {
      return term;
    }
    for (Ref.Shift shift : read.shifts()) {
      boolean moves = shift.from() != Ref.From.CURRENT || shift.offset() != 0;
      if (moves && term.axes().contains(shift.axis())) {
        term = shifted(read, term, shift, base.scope());
      }
    }
    return brought(term, base.scope(), scope);
  }

  /** The cell at an earlier step of a loop that computes it, or else where it was computed. */
  private Known remembered(Cell.Read read, Scope scope) {
    for (Scope open : scope.path()) {
      Optional<Ref.Shift> shift = read.along(open.axis());
      boolean delayed =
          open.isLoop()
              && open.computes(read.cell())
              && shift.isPresent()
              && shift.get().offset() != 0;
      if (delayed) {
        return new Known(history(read.cell(), open, Math.abs(shift.get().offset())), open);
      }
    }
    Known found = known.get(read.cell());
    if (found == null) {
      throw new IllegalStateException(read.cell() + " is read before it is computed");
    }
    return found;
  }

  private Term history(String name, Scope loop, int distance) {
    Cell cell = program.flat().cell(name);
    List<String> axes = new ArrayList<>(cell.axes());
    axes.removeAll(loop.open());
    boolean batched = program.batched().contains(name);
    List<String> history = loop.histories().computeIfAbsent(name, n -> new ArrayList<>());
    while (history.size() < distance) {
      String earlier = names.fresh(name + " before");
      int step = history.size();
      history.add(earlier);
      Ref.Shift at =
          isBackward(cell, loop)
              ? new Ref.Shift(loop.axis(), Ref.From.END, step + 1)
              : new Ref.Shift(loop.axis(), Ref.From.START, -step);
      String first = initial(cell, at, axes, loop.around());
      loop.around().line(earlier + " = " + alone(cell, at, first, loop));
    }
    return new Term(history.get(distance - 1), axes, batched, cell.shape(), false);
  }

  /** The value before the first step, from which no gradient goes on where the loop is cut. */
  private String alone(Cell cell, Ref.Shift at, String first, Scope loop) {
    boolean given = cell.boundaries().stream().anyMatch(each -> each.at().equals(at));
    if (!given || loop.cut().isEmpty()) {
      return first;
    }
    String whole = names.fresh(cell.name() + " first");
    loop.around().line(whole + " = " + first);
    loop.cut().get().firsts().put(cell.name(), whole);
    return whole + ".detach()";
  }

  private boolean isBackward(Cell cell, Scope loop) {
    for (Cell each : program.flat().cells().values()) {
      for (Cell.Read read : each.reads()) {
        Optional<Ref.Shift> shift = read.along(loop.axis());
        if (read.cell().equals(cell.name())
            && loop.computes(each.name())
            && shift.isPresent()
            && shift.get().offset() != 0) {
          return shift.get().offset() > 0;
        }
      }
    }
    return false;
  }

  /** What stands outside of an axis: what a boundary says, or zeros. */
  private String initial(Cell cell, Ref.Shift at, List<String> axes, Scope scope) {
    boolean batched = program.batched().contains(cell.name());
    for (Cell.Boundary boundary : cell.boundaries()) {
      if (boundary.at().equals(at)) {
        return conformed(term(boundary.initial(), scope), axes, batched, cell.shape());
      }
    }
    List<String> leading = new ArrayList<>(axes);
    if (batched) {
      leading.add(Term.BATCH);
    }
    return "torch.zeros(" + sizes.list(leading, cell.shape()) + sizes.device() + ")";
  }

  private Term shifted(Cell.Read read, Term term, Ref.Shift shift, Scope scope) {
    Cell cell = program.flat().cell(read.cell());
    int dim = term.axes().indexOf(shift.axis());
    List<String> left = new ArrayList<>(term.axes());
    if (shift.from() == Ref.From.CURRENT) {
      String fill = fill(cell, shift, left, scope);
      String text = "self.moved(%s, %s, %s, %s)".formatted(term.text(), fill, dim, shift.offset());
      return named(term.with(text), read.cell(), scope);
    }
    left.remove(shift.axis());
    boolean start = shift.from() == Ref.From.START;
    boolean outside = start ? shift.offset() < 1 : shift.offset() > 0;
    String text =
        outside
            ? initial(cell, shift, left, scope)
            : term.text() + ".select(" + dim + ", " + (shift.offset() - 1) + ")";
    Term one = new Term(text, left, term.batched(), term.shape(), false);
    return named(one, read.cell(), scope);
  }

  /** What comes in at the end that a shift leaves open. */
  private String fill(Cell cell, Ref.Shift shift, List<String> axes, Scope scope) {
    int steps = Math.abs(shift.offset());
    int dim = axes.indexOf(shift.axis());
    List<String> others = new ArrayList<>(axes);
    others.remove(shift.axis());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      Ref.Shift at =
          shift.offset() < 0
              ? new Ref.Shift(shift.axis(), Ref.From.START, shift.offset() + 1 + i)
              : new Ref.Shift(shift.axis(), Ref.From.END, i + 1);
      parts.add(initial(cell, at, others, scope));
    }
    return "torch.stack([" + String.join(", ", parts) + "], " + dim + ")";
  }

  /** Writes an expression once and gives it a name. */
  private Term named(Term term, String like, Scope scope) {
    Term made = scope.made().get(term.text());
    if (made == null) {
      String name = names.fresh(like + " read");
      scope.line(name + " = " + term.text());
      made = term.with(name);
      scope.made().put(term.text(), made);
    }
    return made;
  }

  /** A tensor from an outer scope, at the current step of the loops in between. */
  Term brought(Term term, Scope from, Scope to) {
    Term here = term;
    List<Scope> path = to.path();
    for (Scope loop : path.subList(path.indexOf(from) + 1, path.size())) {
      Optional<Cut.Root> root = loop.cut().map(cut -> root(cut, term, loop.around()));
      here = root.isPresent() ? root.get().alone() : here;
      if (here.axes().contains(loop.axis())) {
        int dim = here.axes().indexOf(loop.axis());
        Term steps =
            named(
                here.with("torch.unbind(" + here.text() + ", " + dim + ")"),
                here.text() + " steps",
                loop.around());
        List<String> left = new ArrayList<>(here.axes());
        left.remove(loop.axis());
        here =
            new Term(
                steps.text() + "[" + loop.index() + "]", left, here.batched(), here.shape(), false);
      }
      if (root.isPresent()) {
        loop.cut().get().reads().put(here.text(), root.get());
      }
    }
    return here;
  }

  private Cut.Root root(Cut cut, Term term, Scope around) {
    Cut.Root found = cut.roots().get(term.text());
    if (found == null) {
      Term alone = term.with(names.fresh(term.text() + " alone"));
      around.line(alone.text() + " = " + term.text() + ".detach()");
      found = new Cut.Root(term, alone);
      cut.roots().put(term.text(), found);
    }
    return found;
  }

  /** The transpose of a matrix, written once before all loops. */
  String turned(Term matrix, Scope scope) {
    Scope outermost = scope.path().get(0);
    String text = matrix.text() + ".t()";
    Term made = outermost.made().get(text);
    if (made == null) {
      made = matrix.with(names.fresh(matrix.text() + " turned"));
      outermost.line(made.text() + " = " + text);
      outermost.made().put(text, made);
    }
    return made.text();
  }

  /** A term with exactly these dimensions. */
  String conformed(Term term, List<String> axes, boolean batched, List<Integer> shape) {
    List<String> leading = new ArrayList<>(axes);
    if (batched) {
      leading.add(Term.BATCH);
    }
    if (!term.number() && term.leading().equals(leading) && term.shape().equals(shape)) {
      return term.text();
    }
    return term.full(leading, shape.size()) + ".expand(" + sizes.list(leading, shape) + ")";
  }
}
