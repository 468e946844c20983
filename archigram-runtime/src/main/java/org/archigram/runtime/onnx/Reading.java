package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/** Writes how cells are read: now, at other steps, and at boundaries. */
final class Reading {

  /** A cell that has been computed, and where. */
  private record Known(Term term, Scope scope) {}

  private final Program program;
  private final Sizes sizes;
  private final Map<String, Known> known = new HashMap<>();

  Reading(Program program, Sizes sizes) {
    this.program = program;
    this.sizes = sizes;
  }

  /** Says which tensor a cell is, and where. */
  void put(Cell cell, Term term, Scope scope) {
    known.put(cell.name(), new Known(term, scope));
  }

  /** The tensor that a cell is now. */
  Term current(String cell) {
    return known(cell).term();
  }

  private Known known(String cell) {
    Known found = known.get(cell);
    if (found == null) {
      throw new IllegalStateException(cell + " is read before it is computed");
    }
    return found;
  }

  /** What {@code read} reads, for use in {@code scope}. */
  Term term(Cell.Read read, Scope scope) {
    Known base = remembered(read, scope);
    Term term = base.term();
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
    return known(read.cell());
  }

  private Term history(String name, Scope loop, int distance) {
    Cell cell = program.flat().cell(name);
    List<String> axes = new ArrayList<>(cell.axes());
    axes.removeAll(loop.open());
    boolean batched = program.batched().contains(name);
    List<Scope.Carried> history = loop.histories().computeIfAbsent(name, n -> new ArrayList<>());
    while (history.size() < distance) {
      int step = history.size();
      Ref.Shift at =
          loop.isBackward()
              ? new Ref.Shift(loop.axis(), Ref.From.END, step + 1)
              : new Ref.Shift(loop.axis(), Ref.From.START, -step);
      String initial = initial(cell, at, axes, loop.around());
      String inside = loop.names().fresh(name + "/" + (step + 1) + "_before");
      history.add(new Scope.Carried(initial, new Term(inside, axes, batched, cell.shape())));
    }
    return history.get(distance - 1).inside();
  }

  /** Whether a boundary says what stands outside of an axis. */
  static Optional<Cell.Read> given(Cell cell, Ref.Shift at) {
    return cell.boundaries().stream()
        .filter(boundary -> boundary.at().equals(at))
        .map(Cell.Boundary::initial)
        .findFirst();
  }

  /** What stands outside of an axis: what a boundary says, or zeros. */
  String initial(Cell cell, Ref.Shift at, List<String> axes, Scope scope) {
    List<String> leading = Term.leading(axes, program.batched().contains(cell.name()));
    Ops ops = new Ops(scope, sizes);
    return given(cell, at)
        .map(read -> ops.conformed(term(read, scope), leading, cell.shape()))
        .orElseGet(() -> ops.node("ConstantOfShape", ops.shape(sizes.dims(leading, cell.shape()))));
  }

  private Term shifted(Cell.Read read, Term term, Ref.Shift shift, Scope scope) {
    Cell cell = program.flat().cell(read.cell());
    int dim = term.axes().indexOf(shift.axis());
    List<String> left = new ArrayList<>(term.axes());
    if (shift.from() == Ref.From.CURRENT) {
      return term.with(moved(cell, term, shift, scope));
    }
    left.remove(shift.axis());
    boolean start = shift.from() == Ref.From.START;
    boolean outside = start ? shift.offset() < 1 : shift.offset() > 0;
    String name =
        outside
            ? initial(cell, shift, left, scope)
            : new Ops(scope, sizes).selected(term.name(), dim, shift.offset() - 1);
    return new Term(name, left, term.batched(), term.shape());
  }

  /** All steps, moved; at the end that this leaves open comes in what stands outside. */
  private String moved(Cell cell, Term term, Ref.Shift shift, Scope scope) {
    Ops ops = new Ops(scope, sizes);
    int dim = term.axes().indexOf(shift.axis());
    List<String> others = new ArrayList<>(term.axes());
    others.remove(shift.axis());
    List<String> parts = new ArrayList<>();
    boolean earlier = shift.offset() < 0;
    for (int i = 0; i < Math.abs(shift.offset()); i++) {
      Ref.Shift at =
          earlier
              ? new Ref.Shift(shift.axis(), Ref.From.START, shift.offset() + 1 + i)
              : new Ref.Shift(shift.axis(), Ref.From.END, i + 1);
      parts.add(ops.unsqueezed(initial(cell, at, others, scope), List.of(dim)));
    }
    parts.add(earlier ? parts.size() : 0, term.name());
    String longer = ops.joined(parts, dim);
    return earlier
        ? ops.sliced(longer, dim, 0, shift.offset())
        : ops.sliced(longer, dim, shift.offset(), Integer.MAX_VALUE);
  }

  /** A tensor from an outer scope, at the current step of the loops in between. */
  Term brought(Term term, Scope from, Scope to) {
    Term here = term;
    List<Scope> path = to.path();
    for (Scope loop : path.subList(path.indexOf(from) + 1, path.size())) {
      if (here.axes().contains(loop.axis())) {
        here = step(here, loop);
      }
    }
    return here;
  }

  private static Term step(Term outside, Scope loop) {
    Scope.Scanned known = loop.scanned().get(outside.name());
    if (known != null) {
      return known.inside();
    }
    List<String> left = new ArrayList<>(outside.axes());
    int dim = left.indexOf(loop.axis());
    left.remove(loop.axis());
    String name = loop.names().fresh(outside.name() + "/step");
    Term inside = new Term(name, left, outside.batched(), outside.shape());
    loop.scanned().put(outside.name(), new Scope.Scanned(outside, dim, inside));
    return inside;
  }
}
