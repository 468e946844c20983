package org.archigram.runtime.flat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Ref;
import org.archigram.model.operator.Operators;

/** Finds which axes each cell carries: those of all that it reads. */
public final class AxisSpread {
  private final Map<String, Cell> cells;
  private final List<String> order;
  private final Map<String, List<String>> readers = new LinkedHashMap<>();

  private AxisSpread(Map<String, Cell> cells, List<String> order) {
    this.cells = new LinkedHashMap<>(cells);
    this.order = order;
    cells
        .values()
        .forEach(
            cell -> {
              cell.reads().forEach(read -> reader(read, cell));
              cell.boundaries().forEach(boundary -> reader(boundary.initial(), cell));
            });
  }

  private void reader(Cell.Read read, Cell cell) {
    readers.computeIfAbsent(read.cell(), name -> new ArrayList<>()).add(cell.name());
  }

  static Map<String, Cell> of(Map<String, Cell> cells, List<String> order) {
    AxisSpread spread = new AxisSpread(cells, order);
    spread.run();
    return spread.cells;
  }

  private void run() {
    Deque<String> open = new ArrayDeque<>(cells.keySet());
    while (!open.isEmpty()) {
      Cell cell = cell(open.remove());
      List<String> axes = axes(cell);
      if (!axes.equals(cell.axes())) {
        cells.put(cell.name(), cell.withAxes(axes));
        open.addAll(readers.getOrDefault(cell.name(), List.of()));
      }
    }
  }

  private Cell cell(String name) {
    Cell cell = cells.get(name);
    if (cell == null) {
      throw new IllegalStateException("no value " + name);
    }
    return cell;
  }

  private List<String> axes(Cell cell) {
    Set<String> all = new LinkedHashSet<>(cell.axes());
    Set<String> read = new LinkedHashSet<>();
    cell.reads().forEach(each -> read.addAll(carried(each, cell(each.cell()).axes())));
    if (cell.origin() instanceof Cell.Apply apply) {
      gone(apply).forEach(read::remove);
      read.addAll(added(apply));
    } else if (cell.origin() instanceof Cell.Collected collected) {
      read.add(collected.axis());
    }
    all.addAll(read);
    for (Cell.Boundary boundary : cell.boundaries()) {
      all.addAll(carried(boundary.initial(), cell(boundary.initial().cell()).axes()));
      all.add(boundary.at().axis());
    }
    return all.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
  }

  /** The axes of what is read, when its cell carries {@code axes}. */
  public static List<String> carried(Cell.Read read, List<String> axes) {
    List<String> left = new ArrayList<>(axes);
    read.shifts().stream()
        .filter(shift -> shift.from() != Ref.From.CURRENT)
        .forEach(shift -> left.remove(shift.axis()));
    return left;
  }

  /** The axes that the result of an application does not have. */
  static List<String> gone(Cell.Apply apply) {
    if (reindexes(apply)) {
      return List.of(apply.attributes().axes("from").get(0));
    }
    boolean reduces = Operators.reducesAxes(apply.operator(), apply.attributes());
    return reduces && !Operators.keepsAxes(apply.operator())
        ? apply.attributes().axes(Operators.AXES)
        : List.of();
  }

  /** The axes that an application brings in. */
  static List<String> added(Cell.Apply apply) {
    if (reindexes(apply)) {
      return List.of(apply.attributes().axes("to").get(0));
    }
    return apply.arguments().isEmpty() ? apply.attributes().axes(Operators.AXES) : List.of();
  }

  /** Whether an application reads one axis under the name of another. */
  public static boolean reindexes(Cell.Apply apply) {
    return apply.operator().name().equals("reindex");
  }
}
