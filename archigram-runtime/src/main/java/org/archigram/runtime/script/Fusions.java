package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/** Finds sums that one operation of the engine computes together with what is added. */
final class Fusions {

  /** A sum that is written in one operation. */
  sealed interface Fusion {}

  /**
   * A product of a weight matrix, or of one row, and a vector, plus something.
   *
   * @param everywhere whether what is added is the same everywhere, as a bias is
   */
  record Affine(Cell.Read matrix, Cell.Read vector, Cell.Read added, boolean everywhere)
      implements Fusion {}

  /** Something between two values: {@code (1 - share) * from + share * to}. */
  record Between(Cell.Read from, Cell.Read to, Cell.Read share) implements Fusion {}

  /** A convolution of its own, plus a number for each channel. */
  record Shifted(Cell convolution, Cell.Read bias) implements Fusion {}

  /** A product of two values, plus something. */
  record Sum(Cell.Read added, Cell.Read left, Cell.Read right) implements Fusion {}

  private final Program program;
  private final Map<String, Fusion> sums = new HashMap<>();
  private final Set<String> parts = new HashSet<>();
  private final Map<String, Integer> readers = new HashMap<>();
  private final Map<String, Set<String>> open = new HashMap<>();

  Fusions(Program program) {
    this.program = program;
    count();
    loops(program.steps(), Set.of());
    program.cells().forEach(this::find);
  }

  /** How a sum is written, if it is not by a sign. */
  Optional<Fusion> of(Cell cell) {
    return Optional.ofNullable(sums.get(cell.name()));
  }

  /** Whether a cell is written where it is added, and not by itself. */
  boolean isPart(Cell cell) {
    return parts.contains(cell.name());
  }

  private void count() {
    for (Cell cell : program.cells()) {
      cell.reads().forEach(read -> readers.merge(read.cell(), 1, Integer::sum));
      cell.boundaries().forEach(b -> readers.merge(b.initial().cell(), 2, Integer::sum));
    }
    program.flat().outputs().values().forEach(r -> readers.merge(r.cell(), 2, Integer::sum));
    program.flat().losses().values().forEach(r -> readers.merge(r.cell(), 2, Integer::sum));
  }

  private void loops(List<Program.Step> steps, Set<String> around) {
    for (Program.Step step : steps) {
      if (step instanceof Program.Compute compute) {
        open.put(compute.cell().name(), around);
      } else if (step instanceof Program.Loop loop) {
        Set<String> inside = new HashSet<>(around);
        inside.add(loop.axis());
        loops(loop.body(), inside);
      }
    }
  }

  private void find(Cell cell) {
    shifted(cell);
    List<Cell.Read> terms = arguments(cell, "add");
    if (terms.isEmpty()) {
      return;
    }
    for (int i = 0; i < 2 && !sums.containsKey(cell.name()); i++) {
      between(cell, terms.get(i), terms.get(1 - i));
    }
    for (int i = 0; i < 2 && !sums.containsKey(cell.name()); i++) {
      affine(cell, terms.get(i), terms.get(1 - i));
    }
    for (int i = 0; i < 2 && !sums.containsKey(cell.name()); i++) {
      sum(cell, terms.get(i), terms.get(1 - i));
    }
  }

  private void shifted(Cell cell) {
    List<Cell.Read> terms = arguments(cell, "column_shift");
    if (terms.isEmpty()) {
      return;
    }
    Cell convolution = program.flat().cell(terms.get(0).cell());
    Cell bias = program.flat().cell(terms.get(1).cell());
    if (!arguments(convolution, "conv").isEmpty()
        && isOwn(terms.get(0), cell)
        && isPlainWeight(bias)) {
      sums.put(cell.name(), new Shifted(convolution, terms.get(1)));
      parts.add(convolution.name());
    }
  }

  private static boolean isPlainWeight(Cell cell) {
    return cell.origin() instanceof Cell.Weight && cell.axes().isEmpty();
  }

  private void sum(Cell cell, Cell.Read product, Cell.Read added) {
    List<Cell.Read> factors = arguments(program.flat().cell(product.cell()), "mul");
    boolean tensors = !factors.isEmpty() && isTensor(factors.get(0)) && isTensor(factors.get(1));
    if (tensors && isTensor(added) && isOwn(product, cell)) {
      sums.put(cell.name(), new Sum(added, factors.get(0), factors.get(1)));
      parts.add(product.cell());
    }
  }

  private boolean isTensor(Cell.Read read) {
    return !(program.flat().cell(read.cell()).origin() instanceof Cell.Number);
  }

  private List<Cell.Read> arguments(Cell cell, String operator) {
    return cell.origin() instanceof Cell.Apply apply && apply.operator().name().equals(operator)
        ? apply.arguments()
        : List.of();
  }

  /** What is read here and now, and by nobody else. */
  private boolean isOwn(Cell.Read read, Cell whole) {
    Cell part = program.flat().cell(read.cell());
    return read.shifts().isEmpty()
        && part.boundaries().isEmpty()
        && readers.getOrDefault(part.name(), 0) == 1
        && openAt(part).equals(openAt(whole));
  }

  private Set<String> openAt(Cell cell) {
    return open.getOrDefault(cell.name(), Set.of());
  }

  private void affine(Cell cell, Cell.Read product, Cell.Read added) {
    Cell matmul = program.flat().cell(product.cell());
    List<Cell.Read> factors = arguments(matmul, "matmul");
    if (factors.isEmpty() || !isOwn(product, cell) || !cell.shape().equals(matmul.shape())) {
      return;
    }
    Cell matrix = program.flat().cell(factors.get(0).cell());
    Cell vector = program.flat().cell(factors.get(1).cell());
    boolean weight =
        matrix.origin() instanceof Cell.Weight
            && matrix.axes().isEmpty()
            && matrix.shape().size() <= 2
            && vector.shape().size() == 1;
    boolean one = matrix.shape().size() == 1;
    Cell other = program.flat().cell(added.cell());
    boolean bias =
        other.origin() instanceof Cell.Weight
            && other.axes().isEmpty()
            && other.shape().equals(cell.shape());
    boolean rows = isRow(vector, cell) && isRow(other, cell) && sameShape(other, cell);
    if (weight && (bias || rows && !one)) {
      sums.put(cell.name(), new Affine(factors.get(0), factors.get(1), added, bias));
      parts.add(matmul.name());
    }
  }

  private static boolean sameShape(Cell one, Cell other) {
    return one.shape().equals(other.shape());
  }

  /** Whether nothing but a batch stands before the shape, inside the loops around a cell. */
  private boolean isRow(Cell cell, Cell whole) {
    List<String> left = new ArrayList<>(cell.axes());
    left.removeAll(openAt(whole));
    boolean alike = program.batched().isEmpty() || program.batched().contains(cell.name());
    return left.isEmpty() && alike;
  }

  private void between(Cell cell, Cell.Read one, Cell.Read other) {
    List<Cell.Read> kept = arguments(program.flat().cell(one.cell()), "mul");
    List<Cell.Read> taken = arguments(program.flat().cell(other.cell()), "mul");
    if (kept.isEmpty() || taken.isEmpty() || !isOwn(one, cell) || !isOwn(other, cell)) {
      return;
    }
    for (int i = 0; i < 2; i++) {
      Optional<Cell.Read> share = share(kept.get(i), taken);
      if (share.isPresent()) {
        Cell.Read to = taken.get(taken.get(0).equals(share.get()) ? 1 : 0);
        sums.put(cell.name(), new Between(kept.get(1 - i), to, share.get()));
        parts.add(one.cell());
        parts.add(other.cell());
        if (isOwn(kept.get(i), program.flat().cell(one.cell()))) {
          parts.add(kept.get(i).cell());
        }
        return;
      }
    }
  }

  /** What makes one together with the factor of what is kept. */
  private Optional<Cell.Read> share(Cell.Read kept, List<Cell.Read> taken) {
    Optional<Cell.Read> missing = missingToOne(kept);
    return taken.stream()
        .filter(each -> missing.isPresent() ? each.equals(missing.get()) : makeOne(kept, each))
        .findFirst();
  }

  /** Whether both are numbers, such as 0.7 and 0.3. */
  private boolean makeOne(Cell.Read one, Cell.Read other) {
    return program.flat().cell(one.cell()).origin() instanceof Cell.Number first
        && program.flat().cell(other.cell()).origin() instanceof Cell.Number second
        && first.value() == 1 - second.value();
  }

  /** The z of {@code 1 - z}. */
  private Optional<Cell.Read> missingToOne(Cell.Read read) {
    List<Cell.Read> both = arguments(program.flat().cell(read.cell()), "sub");
    boolean one =
        !both.isEmpty()
            && read.shifts().isEmpty()
            && program.flat().cell(both.get(0).cell()).origin() instanceof Cell.Number number
            && number.value() == 1;
    return one ? Optional.of(both.get(1)) : Optional.empty();
  }
}
