package org.archigram.runtime.program;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.archigram.model.Attributes;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Takes cosines apart, so that the lengths of the rows of a memory are found once for all keys. */
final class Cosines {
  private static final double EPSILON = 1e-8;

  private final Flat flat;
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  private Cosines(Flat flat) {
    this.flat = flat;
  }

  static Flat apart(Flat flat) {
    Cosines cosines = new Cosines(flat);
    flat.cells().values().forEach(cosines::add);
    return flat.with(cosines.cells, UnaryOperator.identity());
  }

  private void add(Cell cell) {
    if (!(cell.origin() instanceof Cell.Apply apply) || !apply.operator().name().equals("cosine")) {
      cells.put(cell.name(), cell);
      return;
    }
    Cell.Read key = apply.arguments().get(0);
    Cell.Read memory = apply.arguments().get(1);
    Cell.Read products = made(cell, "/products", "matmul", List.of(memory, key), cell.shape());
    Cell.Read sizes =
        made(
            cell,
            "/sizes",
            "mul",
            List.of(size(cell, "/rows", memory), size(cell, "/key", key)),
            cell.shape());
    double epsilon = apply.attributes().real("epsilon", EPSILON);
    Cell.Read least = Cell.Read.of(cell.name() + "/least");
    cells.put(
        least.cell(),
        new Cell(
            least.cell(),
            new Cell.Number(epsilon * epsilon),
            List.of(),
            List.of(),
            cell.element(),
            List.of()));
    Cell.Read sum = made(cell, "/sum", "add", List.of(sizes, least), cell.shape());
    Cell.Read root = made(cell, "/root", "sqrt", List.of(sum), cell.shape());
    cells.put(cell.name(), cell.with(applied("div", List.of(products, root))));
  }

  /** The sum of the squares of the last dimension. */
  private Cell.Read size(Cell whole, String suffix, Cell.Read of) {
    List<Integer> shape = flat.cell(of.cell()).shape();
    Cell.Read square = made(whole, suffix + "/square", "square", List.of(of), shape);
    return made(
        whole, suffix + "/size", "sum", List.of(square), shape.subList(0, shape.size() - 1));
  }

  private static Cell.Apply applied(String operator, List<Cell.Read> arguments) {
    return new Cell.Apply(Operators.named(operator), arguments, Attributes.NONE, "");
  }

  private Cell.Read made(
      Cell whole, String suffix, String operator, List<Cell.Read> arguments, List<Integer> shape) {
    Set<String> carried = new LinkedHashSet<>();
    arguments.forEach(read -> carried.addAll(axes(read)));
    List<String> axes = flat.axes().keySet().stream().filter(carried::contains).toList();
    String name = whole.name() + suffix;
    Cell.Apply apply = applied(operator, arguments);
    cells.put(name, new Cell(name, apply, axes, shape, whole.element(), List.of()));
    return Cell.Read.of(name);
  }

  private List<String> axes(Cell.Read read) {
    Cell made = cells.get(read.cell());
    return AxisSpread.carried(read, (made == null ? flat.cell(read.cell()) : made).axes());
  }
}
