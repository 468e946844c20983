package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Graph;
import org.archigram.runtime.onnx.file.Value;

/**
 * Writes a loop whose body is whole.
 *
 * <p>What is read at earlier steps is carried: a delay of three steps carries three tensors.
 */
final class Scan {
  private final Computing computing;
  private final Scope inside;
  private final Scope around;
  private final List<Value> given = new ArrayList<>();
  private final List<Value> results = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private final Set<String> handedOut = new LinkedHashSet<>();

  Scan(Computing computing, Scope inside) {
    this.computing = computing;
    this.inside = inside;
    this.around = inside.around();
  }

  /** Writes the node; {@code stacked} are the cells whose values at all steps are read later. */
  void write(List<String> stacked) {
    if (inside.scanned().isEmpty()) {
      counted();
    }
    inside.histories().forEach(this::carried);
    inside.scanned().values().forEach(this::scanned);
    Map<String, Term> made = new LinkedHashMap<>();
    List<Integer> dims = new ArrayList<>();
    for (String name : stacked) {
      Cell cell = computing.program().flat().cell(name);
      List<String> leading = computing.leading(cell, around);
      Term step = computing.reading().current(name);
      result(step);
      String whole = inside.names().fresh(name);
      outputs.add(whole);
      dims.add(leading.indexOf(inside.axis()));
      made.put(name, Term.of(whole, leading, cell.shape()));
    }
    List<Attribute> settings = settings(dims);
    around.add("Scan", inputs, outputs, settings);
    made.forEach((name, term) -> computing.told(name, term, around));
  }

  /** A loop that reads nothing step by step needs to be told how many steps there are. */
  private void counted() {
    String all = new Ops(around, computing.sizes()).counted(inside.axis(), false);
    computing
        .reading()
        .brought(new Term(all, List.of(inside.axis()), false, List.of()), around, inside);
  }

  private void carried(String cell, List<Scope.Carried> history) {
    Term next = computing.reading().current(cell);
    for (Scope.Carried each : history) {
      inputs.add(each.initial());
      given.add(computing.value(each.inside()));
      result(next);
      outputs.add(inside.names().fresh(cell + "/last"));
      next = each.inside();
    }
  }

  private void scanned(Scope.Scanned scanned) {
    inputs.add(scanned.outside().name());
    given.add(computing.value(scanned.inside()));
  }

  /** A body hands out what its own nodes make, and each result once. */
  private void result(Term term) {
    String name = term.name();
    if (!inside.makes(name) || !handedOut.add(name)) {
      name = inside.names().fresh(term.name() + "/same");
      inside.add("Identity", List.of(term.name()), List.of(name), List.of());
    }
    results.add(computing.value(term.with(name)));
  }

  private List<Attribute> settings(List<Integer> dims) {
    List<Scope.Scanned> scanned = List.copyOf(inside.scanned().values());
    int direction = inside.isBackward() ? 1 : 0;
    String name = inside.names().fresh("step of " + inside.axis());
    Graph body =
        new Graph(
            name,
            inside.nodes(),
            given,
            results,
            inside.tensors(),
            List.copyOf(inside.values().values()));
    return List.of(
        Attribute.of("body", body),
        Attribute.of("num_scan_inputs", scanned.size()),
        Attribute.of("scan_input_axes", scanned.stream().map(Scope.Scanned::dimension).toList()),
        Attribute.of("scan_input_directions", Collections.nCopies(scanned.size(), direction)),
        Attribute.of("scan_output_axes", dims),
        Attribute.of("scan_output_directions", Collections.nCopies(dims.size(), direction)));
  }
}
