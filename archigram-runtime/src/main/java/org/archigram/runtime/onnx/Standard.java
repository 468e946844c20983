package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.onnx.cell.Gate;
import org.archigram.runtime.onnx.cell.Recurrence;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.program.Program;

/** Writes a loop as the operator for it, where ONNX has one. */
final class Standard {
  private final Computing computing;
  private final Program.Loop loop;
  private final Scope around;
  private final Ops ops;
  private final Packing packing;
  private final Optional<Recurrence> found;

  Standard(Computing computing, Program.Loop loop, Scope around) {
    this.computing = computing;
    this.loop = loop;
    this.around = around;
    this.ops = new Ops(around, computing.sizes());
    this.packing = new Packing(ops);
    this.found = Recurrence.of(computing.program(), loop, around.open());
  }

  /** What the cell hands out. */
  String output() {
    return found.map(each -> each.output().name()).orElse("");
  }

  /** Writes the operator; says whether there is one. */
  boolean write() {
    found.ifPresent(this::write);
    return found.isPresent();
  }

  private void write(Recurrence cell) {
    List<Integer> shape = cell.output().shape();
    int width = shape.get(0);
    around.names().writing(cell.output().name());
    Set<Cell.Read> vectors = new LinkedHashSet<>();
    cell.gates().forEach(g -> g.inputs().forEach(product -> vectors.add(product.vector())));
    List<String> inputs = new ArrayList<>();
    inputs.add(ops.joined(vectors.stream().map(this::steps).toList(), 2));
    inputs.add(all(cell, gate -> weights(gate, List.copyOf(vectors), width)));
    inputs.add(all(cell, gate -> signed(gate, part(gate.recurrent()))));
    inputs.add(biases(cell, width));
    inputs.add("");
    inputs.add(initial(cell.output()));
    cell.memory().ifPresent(memory -> inputs.add(initial(memory)));
    inputs.add(peepholes(cell, width));
    while (inputs.get(inputs.size() - 1).isEmpty()) {
      inputs.remove(inputs.size() - 1);
    }
    String whole = around.names().fresh(cell.output().name() + "/all");
    around.add(cell.type(), inputs, List.of(whole), settings(cell, width));
    List<String> leading = List.of(loop.axis(), Term.BATCH);
    computing.put(cell.output(), ops.squeezed(whole, 1), leading, around);
  }

  private List<Attribute> settings(Recurrence cell, int width) {
    List<Attribute> settings = new ArrayList<>();
    settings.add(Attribute.of("hidden_size", width));
    settings.add(Attribute.of("direction", loop.backward() ? "reverse" : "forward"));
    if (!cell.functions().isEmpty()) {
      settings.add(Attribute.words("activations", cell.functions()));
    }
    if (cell.late()) {
      settings.add(Attribute.of("linear_before_reset", 1));
    }
    return settings;
  }

  private Term term(Cell.Read read) {
    return computing.reading().term(read, around);
  }

  /** What comes from outside: steps, then the batch, then the vector. */
  private String steps(Cell.Read read) {
    Term term = term(read);
    return ops.conformed(term, List.of(loop.axis(), Term.BATCH), term.shape());
  }

  /** One tensor of what all gates have, for the one direction. */
  private String all(Recurrence cell, Function<Gate, Packing.Part> each) {
    return packing.one(packing.joined(cell.gates().stream().map(each).toList(), 0));
  }

  private Packing.Part signed(Gate gate, Packing.Part part) {
    return gate.negated() ? packing.negative(part) : part;
  }

  private Packing.Part part(Cell.Read read) {
    return packing.part(term(read));
  }

  /** The matrices of a gate side by side, one for each vector that some gate sees. */
  private Packing.Part weights(Gate gate, List<Cell.Read> vectors, int width) {
    List<Packing.Part> blocks = new ArrayList<>();
    for (Cell.Read vector : vectors) {
      List<Packing.Part> matrices =
          gate.inputs().stream()
              .filter(product -> product.vector().equals(vector))
              .map(product -> part(product.matrix()))
              .toList();
      int length = computing.program().flat().cell(vector.cell()).shape().get(0);
      blocks.add(sum(matrices, List.of(width, length)));
    }
    return signed(gate, packing.joined(blocks, 1));
  }

  private Packing.Part sum(List<Packing.Part> parts, List<Integer> shape) {
    return parts.stream().reduce(packing::sum).orElseGet(() -> packing.zeros(shape));
  }

  private String biases(Recurrence cell, int width) {
    boolean none =
        cell.gates().stream()
            .allMatch(gate -> gate.biases().isEmpty() && gate.recurrentBiases().isEmpty());
    if (none) {
      return "";
    }
    List<Packing.Part> parts = new ArrayList<>();
    cell.gates().forEach(gate -> parts.add(signed(gate, bias(gate.biases(), width))));
    cell.gates().forEach(gate -> parts.add(bias(gate.recurrentBiases(), width)));
    return packing.one(packing.joined(parts, 0));
  }

  private Packing.Part bias(List<Cell.Read> rows, int width) {
    return sum(rows.stream().map(row -> packing.spread(part(row), width)).toList(), List.of(width));
  }

  /** In the order of the operator: of the gates for input, output and forgetting. */
  private String peepholes(Recurrence cell, int width) {
    if (cell.gates().stream().allMatch(gate -> gate.peephole().isEmpty())) {
      return "";
    }
    List<Packing.Part> rows =
        cell.gates().subList(0, 3).stream()
            .map(gate -> bias(gate.peephole().stream().toList(), width))
            .toList();
    return packing.one(packing.joined(rows, 0));
  }

  /** What is there before the first step, if it is not nothing. */
  private String initial(Cell cell) {
    Ref.Shift at =
        loop.backward()
            ? new Ref.Shift(loop.axis(), Ref.From.END, 1)
            : new Ref.Shift(loop.axis(), Ref.From.START, 0);
    if (Reading.given(cell, at).isEmpty()) {
      return "";
    }
    String first = computing.reading().initial(cell, at, Collections.emptyList(), around);
    return ops.unsqueezed(first, List.of(0));
  }
}
