package org.archigram.runtime.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Adds up what a loop does not change before the loop, for all its steps at once. */
final class Sums {
  private static final Operator ADD = Operators.named("add");

  private final Flat flat;
  private final Map<String, Cell> cells;
  private final Map<String, Integer> readers = new HashMap<>();

  private Sums(Flat flat) {
    this.flat = flat;
    this.cells = new LinkedHashMap<>(flat.cells());
    for (Cell cell : flat.cells().values()) {
      cell.reads().forEach(read -> readers.merge(read.cell(), 1, Integer::sum));
      cell.boundaries().forEach(b -> readers.merge(b.initial().cell(), 2, Integer::sum));
    }
    flat.outputs().values().forEach(read -> readers.merge(read.cell(), 2, Integer::sum));
    flat.losses().values().forEach(read -> readers.merge(read.cell(), 2, Integer::sum));
  }

  static Flat outside(Flat flat) {
    Sums sums = new Sums(flat);
    for (Set<String> cycle : Scheduling.cycles(flat)) {
      Set<String> roots = new LinkedHashSet<>(cycle);
      for (String name : cycle) {
        sums.parts(flat.cell(name), cycle).forEach(roots::remove);
      }
      roots.forEach(name -> sums.split(flat.cell(name), cycle));
    }
    return flat.with(sums.cells, UnaryOperator.identity());
  }

  /** The sums that are nothing but a part of {@code cell}. */
  private List<String> parts(Cell cell, Set<String> cycle) {
    return cell.reads().stream()
        .filter(read -> isSum(cell) && isPart(read, cell, cycle))
        .map(Cell.Read::cell)
        .toList();
  }

  private boolean isPart(Cell.Read read, Cell whole, Set<String> cycle) {
    Cell part = flat.cell(read.cell());
    return cycle.contains(part.name())
        && isSum(part)
        && read.shifts().isEmpty()
        && part.boundaries().isEmpty()
        && part.shape().equals(whole.shape())
        && readers.getOrDefault(part.name(), 0) == 1;
  }

  private static boolean isSum(Cell cell) {
    return cell.origin() instanceof Cell.Apply apply && apply.operator().equals(ADD);
  }

  private void split(Cell cell, Set<String> cycle) {
    if (!isSum(cell)) {
      return;
    }
    List<Cell.Read> terms = new ArrayList<>();
    terms(cell, cycle, terms);
    List<Cell.Read> outside = new ArrayList<>();
    List<Cell.Read> inside = new ArrayList<>();
    terms.forEach(term -> (cycle.contains(term.cell()) ? inside : outside).add(term));
    if (outside.isEmpty() || inside.isEmpty() || terms.size() < 3) {
      return;
    }
    Cell.Read sum = outside.get(0);
    for (int i = 1; i < outside.size(); i++) {
      sum = added(cell, "/before" + i, sum, outside.get(i));
    }
    for (int i = 0; i < inside.size() - 1; i++) {
      sum = added(cell, "/with" + i, sum, inside.get(i));
    }
    cells.put(cell.name(), cell.with(sumOf(sum, inside.get(inside.size() - 1))));
  }

  private void terms(Cell cell, Set<String> cycle, List<Cell.Read> terms) {
    for (Cell.Read read : cell.reads()) {
      if (isPart(read, cell, cycle)) {
        terms(flat.cell(read.cell()), cycle, terms);
      } else {
        terms.add(read);
      }
    }
  }

  private static Cell.Apply sumOf(Cell.Read one, Cell.Read other) {
    return new Cell.Apply(ADD, List.of(one, other), Attributes.NONE, "");
  }

  private Cell.Read added(Cell whole, String suffix, Cell.Read one, Cell.Read other) {
    Set<String> carried = new LinkedHashSet<>(axes(one));
    carried.addAll(axes(other));
    List<String> axes = flat.axes().keySet().stream().filter(carried::contains).toList();
    boolean scalar = shape(one).isEmpty();
    List<Integer> shape = scalar ? shape(other) : wider(shape(one), shape(other));
    String name = whole.name() + suffix;
    cells.put(name, new Cell(name, sumOf(one, other), axes, shape, whole.element(), List.of()));
    return Cell.Read.of(name);
  }

  private List<String> axes(Cell.Read read) {
    return AxisSpread.carried(read, cell(read).axes());
  }

  private List<Integer> shape(Cell.Read read) {
    return cell(read).shape();
  }

  private Cell cell(Cell.Read read) {
    return cells.getOrDefault(read.cell(), flat.cells().getOrDefault(read.cell(), EMPTY));
  }

  private static final Cell EMPTY =
      new Cell(
          "",
          new Cell.Number(0),
          List.of(),
          List.of(),
          org.archigram.model.Type.Element.REAL,
          List.of());

  private static List<Integer> wider(List<Integer> one, List<Integer> other) {
    if (other.isEmpty()) {
      return one;
    }
    List<Integer> both = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      both.add(Math.max(one.get(i), other.get(i)));
    }
    return both;
  }
}
