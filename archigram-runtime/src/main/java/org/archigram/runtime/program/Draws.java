package org.archigram.runtime.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.archigram.model.Attribute;
import org.archigram.model.Type;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Gives each draw its noise as an argument, and each density its distribution. */
final class Draws {
  /** The setting that names the distribution of a density. */
  static final String DISTRIBUTION = "distribution";

  private static final Set<String> NOISY = Set.of("dropout", "gaussian_noise");
  private static final Set<String> NORMAL = Set.of("normal", "gaussian_noise");

  private final Flat flat;
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  private Draws(Flat flat) {
    this.flat = flat;
  }

  static Flat explicit(Flat flat) {
    Draws draws = new Draws(flat);
    flat.cells().values().forEach(draws::add);
    return flat.with(draws.cells, UnaryOperator.identity());
  }

  private void add(Cell cell) {
    if (cell.origin() instanceof Cell.Apply apply) {
      String name = apply.operator().name();
      if (Operators.draws(apply.operator()) || NOISY.contains(name)) {
        noisy(cell, apply);
        return;
      }
      if (name.equals("log_prob")) {
        density(cell, apply);
        return;
      }
    }
    cells.put(cell.name(), cell);
  }

  private void noisy(Cell cell, Cell.Apply apply) {
    String name = apply.operator().name();
    boolean oneForAll = Operators.distributionName(apply.operator()).equals("one_hot");
    List<Integer> shape =
        oneForAll ? cell.shape().subList(0, cell.shape().size() - 1) : cell.shape();
    String noise = cell.name() + "/noise";
    cells.put(
        noise,
        new Cell(
            noise,
            new Cell.Noise(NORMAL.contains(name)),
            cell.axes(),
            shape,
            Type.Element.REAL,
            List.of()));
    List<Cell.Read> arguments = new ArrayList<>(apply.arguments());
    arguments.add(Cell.Read.of(noise));
    cells.put(
        cell.name(),
        cell.with(new Cell.Apply(apply.operator(), arguments, apply.attributes(), apply.owner())));
  }

  /** The parameters of the distribution are read where the drawn value is. */
  private void density(Cell cell, Cell.Apply apply) {
    Cell.Read read = apply.arguments().get(0);
    Cell source = flat.cell(read.cell());
    while (source.origin() instanceof Cell.Copy copy && copy.of().shifts().isEmpty()) {
      source = flat.cell(copy.of().cell());
    }
    if (!(source.origin() instanceof Cell.Apply draw) || !Operators.draws(draw.operator())) {
      throw new UnsupportedOperationException(
          "log_prob needs a value that was drawn, and " + read.cell() + " was not");
    }
    List<Cell.Read> arguments = new ArrayList<>(apply.arguments());
    for (int i = 0; i < draw.arguments().size(); i++) {
      String name = source.name() + "/parameter" + (i + 1);
      cells.put(name, parameter(name, draw.arguments().get(i)));
      arguments.add(new Cell.Read(name, read.shifts()));
    }
    String distribution = Operators.distributionName(draw.operator());
    cells.put(
        cell.name(),
        cell.with(
            new Cell.Apply(
                apply.operator(),
                arguments,
                apply.attributes().with(DISTRIBUTION, new Attribute.Word(distribution)),
                apply.owner())));
  }

  private Cell parameter(String name, Cell.Read of) {
    Cell target = flat.cell(of.cell());
    List<String> axes = org.archigram.runtime.flat.AxisSpread.carried(of, target.axes());
    return new Cell(name, new Cell.Copy(of), axes, target.shape(), target.element(), List.of());
  }
}
