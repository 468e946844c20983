package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.onnx.file.Tensor;
import org.archigram.runtime.onnx.file.Value;
import org.archigram.runtime.program.Program;

/** Writes how single cells are computed. */
final class Computing {
  private final Program program;
  private final Sizes sizes;
  private final Map<String, Floats> weights;
  private final Map<String, String> outputs;
  private final Reading reading;
  private final Applications applications;

  /** Prepares; {@code outputs} are names kept for cells that are handed out as they are. */
  Computing(
      Program program, Sizes sizes, Map<String, Floats> weights, Map<String, String> outputs) {
    this.program = program;
    this.sizes = sizes;
    this.weights = weights;
    this.outputs = outputs;
    this.reading = new Reading(program, sizes);
    this.applications = new Applications(program, reading, sizes, weights);
  }

  Reading reading() {
    return reading;
  }

  Sizes sizes() {
    return sizes;
  }

  Program program() {
    return program;
  }

  /** The batch comes first outside and behind the axes inside. */
  void input(Cell cell, String given, Scope outermost) {
    List<Integer> order = new ArrayList<>();
    int axes = cell.axes().size();
    for (int i = 0; i <= axes + cell.shape().size(); i++) {
      order.add(i < axes ? i + 1 : i == axes ? 0 : i);
    }
    Ops ops = new Ops(outermost, sizes);
    String inside = ops.transposed(given, order);
    boolean classes = cell.element() instanceof org.archigram.model.Type.Element.Category;
    String real = classes ? ops.real(inside) : inside;
    String name =
        outermost.isUnnamed(real)
            ? outermost.named(real, outermost.names().fresh(cell.name() + "/steps"))
            : real;
    reading.put(cell, new Term(name, cell.axes(), true, cell.shape()), outermost);
  }

  /** A weight is called {@code name}, as in the equations. */
  void weight(Cell cell, String name, Scope outermost) {
    Floats values = weights.get(cell.name());
    if (values == null) {
      throw new IllegalArgumentException("no numbers for the weight " + cell.name());
    }
    outermost.tensors().add(Tensor.of(name, values.shape(), values.values()));
    reading.put(cell, new Term(name, cell.axes(), false, cell.shape()), outermost);
  }

  /** The dimensions of a cell in a scope. */
  List<String> leading(Cell cell, Scope scope) {
    List<String> axes = new ArrayList<>(cell.axes());
    axes.removeAll(scope.open());
    return Term.leading(axes, program.batched().contains(cell.name()));
  }

  /** Writes a cell, unless it is known already. */
  void compute(Cell cell, Scope scope) {
    if (cell.origin() instanceof Cell.Input
        || cell.origin() instanceof Cell.Weight
        || applications.isPart(cell)) {
      return;
    }
    Scope outermost = scope.path().get(0);
    if (cell.origin() instanceof Cell.Number number) {
      String name = new Ops(outermost, sizes).number(number.value());
      reading.put(cell, new Term(name, List.of(), false, List.of()), outermost);
      return;
    }
    List<String> leading = leading(cell, scope);
    scope.begin();
    scope.names().writing(cell.name());
    String result = new Ops(scope, sizes).conformed(term(cell, scope), leading, cell.shape());
    put(cell, result, leading, scope);
  }

  /** Says what a cell is, under its own name if the tensor has none. */
  void put(Cell cell, String result, List<String> leading, Scope scope) {
    String name = result;
    if (scope.isUnnamed(result)) {
      boolean kept = outputs.containsKey(cell.name()) && !scope.isLoop();
      String fresh =
          kept ? outputs.getOrDefault(cell.name(), "") : scope.names().fresh(cell.name());
      name = scope.named(result, fresh);
    }
    told(cell.name(), Term.of(name, leading, cell.shape()), scope);
  }

  /** Says what a cell is, and tells readers of the file its shape. */
  void told(String cell, Term term, Scope scope) {
    reading.put(program.flat().cell(cell), term, scope);
    if (scope.makes(term.name())) {
      scope.values().putIfAbsent(term.name(), value(term));
    }
  }

  /** A tensor of numbers, and its dimensions. */
  Value value(Term term) {
    return new Value(term.name(), Value.Element.REAL, sizes.dims(term.leading(), term.shape()));
  }

  private Term term(Cell cell, Scope scope) {
    if (cell.origin() instanceof Cell.Copy copy) {
      return reading.term(copy.of(), scope);
    }
    if (cell.origin() instanceof Cell.Collected collected) {
      return collected(cell, collected, scope);
    }
    return applications.applied(cell, (Cell.Apply) cell.origin(), scope);
  }

  private Term collected(Cell cell, Cell.Collected collected, Scope scope) {
    List<String> leading = leading(cell, scope);
    int dim = leading.indexOf(collected.axis());
    List<String> each = new ArrayList<>(leading);
    each.remove(collected.axis());
    Ops ops = new Ops(scope, sizes);
    List<String> copies = new ArrayList<>();
    for (Cell.Read read : collected.copies()) {
      String copy = ops.conformed(reading.term(read, scope), each, cell.shape());
      copies.add(ops.unsqueezed(copy, List.of(dim)));
    }
    return Term.of(ops.joined(copies, dim), leading, cell.shape());
  }
}
