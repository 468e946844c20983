package org.archigram.runtime.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.archigram.model.Application;
import org.archigram.model.Operator.Family;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Computes beforehand what is made of numbers only. */
final class Folded {
  private final Flat flat;
  private final Map<String, Cell> cells;

  private Folded(Flat flat) {
    this.flat = flat;
    this.cells = new LinkedHashMap<>(flat.cells());
  }

  static Flat of(Flat flat) {
    Folded folded = new Folded(flat);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String name : flat.cells().keySet()) {
        changed |= folded.fold(name);
      }
    }
    return flat.with(folded.cells, UnaryOperator.identity());
  }

  private boolean fold(String name) {
    Cell cell = cells.getOrDefault(name, flat.cell(name));
    boolean plain = cell.axes().isEmpty() && cell.shape().isEmpty() && cell.boundaries().isEmpty();
    if (!plain || !(cell.origin() instanceof Cell.Apply apply) || !foldable(apply)) {
      return false;
    }
    List<Tensor> numbers =
        apply.arguments().stream()
            .map(read -> number(read).map(x -> Tensor.of(List.of(1), x)))
            .flatMap(Optional::stream)
            .toList();
    if (numbers.isEmpty() || numbers.size() < apply.arguments().size()) {
      return false;
    }
    Tensor value =
        apply
            .operator()
            .meaning()
            .of(new Application(numbers, apply.attributes(), List.of(), false, Nowhere.INSTANCE));
    cells.put(name, cell.with(new Cell.Number(value.values()[0])));
    return true;
  }

  private static boolean foldable(Cell.Apply apply) {
    Family family = apply.operator().family();
    return family == Family.ARITHMETIC || family == Family.ACTIVATION;
  }

  private Optional<Double> number(Cell.Read read) {
    Cell cell = cells.getOrDefault(read.cell(), flat.cell(read.cell()));
    return cell.origin() instanceof Cell.Number number && read.shifts().isEmpty()
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** No run: numbers need none. */
  private enum Nowhere implements Application.Surroundings {
    INSTANCE;

    @Override
    public boolean training() {
      return false;
    }

    @Override
    public int batch() {
      return 1;
    }

    @Override
    public double[] normal(int count) {
      return new double[count];
    }

    @Override
    public double[] uniform(int count) {
      return new double[count];
    }

    @Override
    public int step(String axis) {
      return 1;
    }

    @Override
    public Optional<Application.Draw> draw() {
      return Optional.empty();
    }

    @Override
    public Tensor statistic(String name, List<Integer> shape, double initial) {
      return Tensor.full(shape, initial);
    }
  }
}
