package org.archigram.formats.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Type;
import org.archigram.model.problem.Place;

/**
 * A flat graph of operations, as model files hold it.
 *
 * @param name what it is known by
 * @param inputs what comes from outside
 * @param outputs what it hands out
 * @param operations each after those whose results it reads
 * @param weights numbers that belong to it, by the name of the value
 * @param types what is known of the types of values
 */
public record Graph(
    String name,
    List<Port> inputs,
    List<Port> outputs,
    List<Operation> operations,
    Map<String, Weight> weights,
    Map<String, Type> types) {

  /** A value with the name that a reader knows it by. */
  public record Port(String name, String value, Place place) {}

  /**
   * Numbers that belong to a graph.
   *
   * @param symbol what stands for it in an equation
   * @param documentation what the file calls it
   */
  public record Weight(String symbol, String documentation, Place place) {}

  public Graph {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    operations = List.copyOf(operations);
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /** The values that it reads from the graphs around it. */
  public Set<String> captured() {
    Set<String> own = new LinkedHashSet<>(weights.keySet());
    inputs.forEach(port -> own.add(port.value()));
    operations.forEach(operation -> own.addAll(operation.results().keySet()));
    Set<String> captured = new LinkedHashSet<>();
    operations.forEach(operation -> captured.addAll(operation.reads()));
    outputs.forEach(port -> captured.add(port.value()));
    captured.removeAll(own);
    return captured;
  }
}
