package org.archigram.runtime.flat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.Definition;
import org.archigram.model.Training;

/**
 * An architecture with all blocks opened.
 *
 * @param name the name of the architecture
 * @param cells by name, in an order in which blocks are written
 * @param axes by name, in the order in which tensors have them
 * @param outputs the name of each output and the cell it is
 * @param losses the name of each loss and the cell it is
 * @param objectives which losses train which weights, by the names of cells
 * @param rules which weights are learnt otherwise
 */
public record Flat(
    String name,
    Map<String, Cell> cells,
    Map<String, Axis> axes,
    Map<String, Cell.Read> outputs,
    Map<String, Cell.Read> losses,
    List<Objective> objectives,
    List<Rule> rules) {

  /**
   * An axis.
   *
   * @param length its number of steps, if the data does not decide
   * @param like the axis whose steps it has, if it counts them again
   */
  public record Axis(String name, Optional<Integer> length, Optional<String> like) {}

  /** Some losses train some weights. */
  public record Objective(List<String> losses, List<String> weights) {}

  /** Weights that a rule other than gradient descent learns. */
  public record Rule(List<String> weights, Training.Rule rule) {}

  public Flat {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
    objectives = List.copyOf(objectives);
    rules = List.copyOf(rules);
  }

  /**
   * Opens all blocks.
   *
   * @param sizes what the open sizes of the outermost block are
   * @throws OpenSizeException when a size is not known
   */
  public static Flat of(Architecture architecture, Map<String, Integer> sizes) {
    return new Flattening(Sized.of(architecture, sizes)).flat();
  }

  /** The cell called {@code name}. */
  public Cell cell(String name) {
    Cell cell = cells.get(name);
    if (cell == null) {
      throw new IllegalArgumentException("there is no value " + name);
    }
    return cell;
  }

  /** The same with other cells, and with what outputs and losses read replaced. */
  public Flat with(Map<String, Cell> others, java.util.function.UnaryOperator<Cell.Read> replaced) {
    Map<String, Cell.Read> results = new LinkedHashMap<>();
    outputs.forEach((output, read) -> results.put(output, replaced.apply(read)));
    Map<String, Cell.Read> objectivesRead = new LinkedHashMap<>();
    losses.forEach((loss, read) -> objectivesRead.put(loss, replaced.apply(read)));
    return new Flat(name, others, axes, results, objectivesRead, objectives, rules);
  }

  /** The same with other outputs: cells, by their names. */
  public Flat handingOut(List<String> names) {
    Map<String, Cell.Read> results = new LinkedHashMap<>();
    names.forEach(each -> results.put(each, Cell.Read.of(cell(each).name())));
    return new Flat(name, cells, axes, results, losses, objectives, rules);
  }

  /** The names of the cells that outputs, and losses if these count, are computed from. */
  public Set<String> needed(boolean withLosses) {
    Deque<String> open = new ArrayDeque<>();
    outputs.values().forEach(read -> open.add(read.cell()));
    (withLosses ? losses : Map.<String, Cell.Read>of())
        .values()
        .forEach(read -> open.add(read.cell()));
    Set<String> needed = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Cell cell = cell(open.remove());
      if (needed.add(cell.name())) {
        cell.reads().forEach(read -> open.add(read.cell()));
        cell.boundaries().forEach(boundary -> open.add(boundary.initial().cell()));
      }
    }
    return needed;
  }

  /** The cells that come from outside, in the order written. */
  public List<Cell> inputs() {
    return cells.values().stream().filter(cell -> cell.origin() instanceof Cell.Input).toList();
  }

  /** The inputs that are known when the network is used, too. */
  public List<Cell> data() {
    return inputs().stream()
        .filter(cell -> ((Cell.Input) cell.origin()).role() == Definition.Role.DATA)
        .toList();
  }

  /** All weights, trained and fixed. */
  public List<Cell> weights() {
    return cells.values().stream().filter(cell -> cell.origin() instanceof Cell.Weight).toList();
  }

  /** The axis whose steps decide the length of {@code axis}. */
  public Axis leading(String axis) {
    Axis found = axes.getOrDefault(axis, new Axis(axis, Optional.empty(), Optional.empty()));
    return found.like().map(this::leading).orElse(found);
  }
}
