package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Type;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.onnx.file.Graph;
import org.archigram.runtime.onnx.file.Value;
import org.archigram.runtime.program.Program;

/** Turns a program into a graph. */
final class Exporting {
  private final Program program;
  private final Names names = new Names();
  private final Scope outermost = Scope.outermost(names);
  private final List<Value> inputs = new ArrayList<>();
  private final List<Value> outputs = new ArrayList<>();
  private final Map<String, String> counts = new LinkedHashMap<>();

  private Exporting(Program program) {
    this.program = program;
  }

  static Graph of(Flat flat, Map<String, Floats> weights) {
    Program program = Program.answering(flat);
    check(program);
    return new Exporting(program).graph(weights);
  }

  /** What cannot be exported is said before anything is written: first what is drawn. */
  private static void check(Program program) {
    for (Cell cell : program.cells()) {
      if (cell.origin() instanceof Cell.Apply apply && Operators.draws(apply.operator())) {
        String why = "it is drawn anew each time";
        throw ExportException.of(cell.name(), apply.operator().name(), why);
      }
    }
    for (Cell cell : program.cells()) {
      if (cell.origin() instanceof Cell.Apply apply && !Applications.isKnown(apply)) {
        String why = "no operators of ONNX are known for it";
        throw ExportException.of(cell.name(), apply.operator().name(), why);
      }
    }
  }

  private Graph graph(Map<String, Floats> weights) {
    Flat flat = program.flat();
    flat.data().forEach(cell -> names.fresh(cell.name()));
    flat.outputs().keySet().forEach(names::fresh);
    Map<Cell, String> named = new LinkedHashMap<>();
    flat.weights().forEach(cell -> named.put(cell, names.fresh(cell.name())));
    Sizes.untold(program).forEach(axis -> counts.put(axis, names.fresh(axis)));
    Sizes sizes = new Sizes(flat, outermost, counts);
    Computing computing = new Computing(program, sizes, weights, plain());
    flat.data().forEach(cell -> input(cell, computing));
    counts.values().forEach(n -> inputs.add(new Value(n, Value.Element.WHOLE, List.of())));
    named.forEach((cell, name) -> computing.weight(cell, name, outermost));
    new Loops(computing).write(outermost);
    flat.outputs().forEach((name, read) -> output(name, read, computing));
    String title = flat.name().isEmpty() ? "network" : flat.name();
    return new Graph(
            title,
            outermost.nodes(),
            inputs,
            outputs,
            outermost.tensors(),
            List.copyOf(outermost.values().values()))
        .pruned();
  }

  /** The cells that are handed out just as they are computed, and the names of these outputs. */
  private Map<String, String> plain() {
    Map<String, String> plain = new LinkedHashMap<>();
    program
        .flat()
        .outputs()
        .forEach(
            (name, read) -> {
              Cell cell = program.flat().cell(read.cell());
              boolean turned = !cell.axes().isEmpty() || !program.batched().contains(cell.name());
              if (!turned && read.shifts().isEmpty() && !isClass(cell)) {
                plain.putIfAbsent(cell.name(), name);
              }
            });
    return plain;
  }

  private static boolean isClass(Cell cell) {
    return cell.element() instanceof Type.Element.Category;
  }

  private static Value.Element element(Cell cell) {
    return isClass(cell) ? Value.Element.WHOLE : Value.Element.REAL;
  }

  private void input(Cell cell, Computing computing) {
    List<String> leading = new ArrayList<>(List.of(Term.BATCH));
    leading.addAll(cell.axes());
    inputs.add(
        new Value(cell.name(), element(cell), computing.sizes().dims(leading, cell.shape())));
    computing.input(cell, cell.name(), outermost);
  }

  private void output(String name, Cell.Read read, Computing computing) {
    Cell cell = program.flat().cell(read.cell());
    outermost.begin();
    names.writing("");
    Ops ops = new Ops(outermost, computing.sizes());
    List<String> axes = AxisSpread.carried(read, cell.axes());
    Term term = computing.reading().term(read, outermost);
    String whole = ops.conformed(term, Term.leading(axes, true), cell.shape());
    List<Integer> order = new ArrayList<>(List.of(axes.size()));
    for (int i = 0; i < axes.size() + cell.shape().size(); i++) {
      order.add(i < axes.size() ? i : i + 1);
    }
    String typed = isClass(cell) ? ops.classes(whole) : whole;
    String result = ops.transposed(typed, order);
    if (!result.equals(name)) {
      named(result, name);
    }
    List<String> leading = new ArrayList<>(List.of(Term.BATCH));
    leading.addAll(axes);
    outputs.add(new Value(name, element(cell), computing.sizes().dims(leading, cell.shape())));
  }

  private void named(String result, String name) {
    if (outermost.isUnnamed(result)) {
      outermost.named(result, name);
    } else {
      outermost.add("Identity", List.of(result), List.of(name), List.of());
    }
  }
}
