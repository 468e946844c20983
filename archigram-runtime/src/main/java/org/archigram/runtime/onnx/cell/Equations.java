package org.archigram.runtime.onnx.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/** Questions about the equations of a loop. */
final class Equations {
  private final Program program;
  private final Program.Loop loop;
  private final Set<String> open;
  private final Set<String> cells;

  Equations(Program program, Program.Loop loop, Set<String> open) {
    this.program = program;
    this.loop = loop;
    this.open = open;
    this.cells = loop.cells();
  }

  Cell cell(Cell.Read read) {
    return program.flat().cell(read.cell());
  }

  /** The vectors that are read one step before; none if anything else is read at other steps. */
  List<Cell> remembered() {
    List<Cell.Read> earlier =
        cells.stream()
            .flatMap(name -> program.flat().cell(name).reads().stream())
            .filter(read -> cells.contains(read.cell()) && !read.shifts().isEmpty())
            .toList();
    boolean all = earlier.stream().allMatch(read -> isBefore(read) && isVector(cell(read)));
    return all ? earlier.stream().map(this::cell).distinct().toList() : List.of();
  }

  private boolean isVector(Cell cell) {
    return cell.shape().size() == 1
        && program.batched().contains(cell.name())
        && axes(Cell.Read.of(cell.name())).equals(List.of(loop.axis()));
  }

  /** The axes of what is read that no loop runs along yet. */
  private List<String> axes(Cell.Read read) {
    List<String> axes = new ArrayList<>(AxisSpread.carried(read, cell(read).axes()));
    axes.removeAll(open);
    return axes;
  }

  private boolean isBefore(Cell.Read read) {
    int one = loop.backward() ? 1 : -1;
    return read.shifts().equals(List.of(new Ref.Shift(loop.axis(), Ref.From.CURRENT, one)));
  }

  /** Whether {@code read} is {@code cell} one step before. */
  boolean isBefore(Cell.Read read, Cell cell) {
    return read.cell().equals(cell.name()) && isBefore(read);
  }

  /** Whether {@code read} is {@code cell} at the same step. */
  boolean isNow(Cell.Read read, Cell cell) {
    return read.cell().equals(cell.name()) && read.shifts().isEmpty();
  }

  /** The arguments of an operator that makes {@code read} in the loop; empty if another does. */
  List<Cell.Read> made(Cell.Read read, String operator) {
    return cells.contains(read.cell()) ? applied(read, operator) : List.of();
  }

  private List<Cell.Read> applied(Cell.Read read, String operator) {
    return read.shifts().isEmpty()
            && cell(read).origin() instanceof Cell.Apply apply
            && apply.operator().name().equals(operator)
        ? apply.arguments()
        : List.of();
  }

  /** The same two arguments, in both orders. */
  static List<List<Cell.Read>> orders(List<Cell.Read> two) {
    return two.size() == 2 ? List.of(two, List.of(two.get(1), two.get(0))) : List.of();
  }

  /** Whether {@code read} is 1 minus something, and what. */
  Optional<Cell.Read> complement(Cell.Read read) {
    List<Cell.Read> arguments = made(read, "sub");
    boolean ofOne =
        !arguments.isEmpty()
            && cell(arguments.get(0)).origin() instanceof Cell.Number number
            && number.value() == 1;
    return ofOne ? Optional.of(arguments.get(1)) : Optional.empty();
  }

  /** The terms of a sum; empty if something from outside has no place in a gate. */
  Optional<Terms> terms(Cell.Read sum) {
    Terms terms = new Terms(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    return collect(sum, terms) ? Optional.of(terms) : Optional.empty();
  }

  private boolean collect(Cell.Read read, Terms terms) {
    List<Cell.Read> added = applied(read, "add");
    if (!added.isEmpty()) {
      return added.stream().allMatch(each -> collect(each, terms));
    }
    if (cells.contains(read.cell())) {
      return terms.others().add(read);
    }
    if (isRow(read)) {
      return terms.biases().add(read);
    }
    List<Cell.Read> factors = applied(read, "matmul");
    return !factors.isEmpty()
        && isMatrix(factors.get(0))
        && isStep(factors.get(1))
        && terms.inputs().add(new Gate.Product(factors.get(0), factors.get(1)));
  }

  /** Whether this is a matrix from outside that is the same at each step. */
  boolean isMatrix(Cell.Read read) {
    return isSame(read) && cell(read).shape().size() == 2;
  }

  /** Whether this is a vector from outside that is the same at each step. */
  boolean isRow(Cell.Read read) {
    return isSame(read) && cell(read).shape().size() <= 1;
  }

  private boolean isSame(Cell.Read read) {
    return !cells.contains(read.cell())
        && !program.batched().contains(read.cell())
        && axes(read).isEmpty();
  }

  /** Whether this is a vector from outside, one for each step or the same for all. */
  private boolean isStep(Cell.Read read) {
    List<String> axes = axes(read);
    return !cells.contains(read.cell())
        && cell(read).shape().size() == 1
        && (axes.isEmpty() || axes.equals(List.of(loop.axis())));
  }

  /** The matrix by which what {@code vector} accepts is multiplied. */
  Optional<Cell.Read> matrix(Cell.Read product, java.util.function.Predicate<Cell.Read> vector) {
    List<Cell.Read> factors = made(product, "matmul");
    return !factors.isEmpty() && isMatrix(factors.get(0)) && vector.test(factors.get(1))
        ? Optional.of(factors.get(0))
        : Optional.empty();
  }

  /** A gate that sees inputs and what was handed out before, and nothing else. */
  Optional<Gate> gate(Cell.Read sum, Cell output) {
    return terms(sum)
        .filter(terms -> terms.others().size() == 1)
        .flatMap(
            terms ->
                matrix(terms.others().get(0), read -> isBefore(read, output))
                    .map(matrix -> Gate.of(terms, matrix)));
  }
}
