package org.archigram.runtime.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Application;
import org.archigram.model.operator.Operators;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/**
 * Evaluates an architecture as it is written: one equation, at one step of each axis, at a time.
 *
 * <p>Slow and obvious; every other way to run an architecture must agree with it. A value is
 * evaluated when another one reads it, and once only.
 */
public final class Interpreter {

  /** A cell at one step of each of its axes. */
  private record Point(String cell, List<Integer> steps) {}

  private final Flat flat;
  private final Run run;
  private final Map<String, Integer> lengths;
  private final Map<Point, Tensor> known = new HashMap<>();
  private final Deque<Point> open = new ArrayDeque<>();

  /**
   * An interpreter of one run.
   *
   * @param flat what to evaluate
   * @param run the numbers that go in
   */
  public Interpreter(Flat flat, Run run) {
    this.flat = flat;
    this.run = run;
    this.lengths = run.lengths(flat);
  }

  /** The value of a cell: the batch, then its axes, then its shape. */
  public Tensor value(Cell.Read read) {
    Cell cell = flat.cell(read.cell());
    List<String> axes = AxisSpread.carried(read, cell.axes());
    List<Tensor> steps = new ArrayList<>();
    for (Map<String, Integer> at : combinations(axes)) {
      steps.add(settled(read, at));
    }
    return Steps.stacked(steps, axes.stream().map(this::length).toList(), cell.shape());
  }

  /**
   * Losses as numbers: the mean over the batch of each.
   *
   * <p>A synthetic gradient is delivered whether a true one arrives or not, so everything decoupled
   * is a part of every loss, times 0.
   */
  public Map<String, Tensor> losses() {
    Map<String, Tensor> losses = new LinkedHashMap<>();
    Tensor nothing = Tensor.full(List.of(1), 0);
    for (String name : flat.needed(true)) {
      if (flat.cell(name).origin() instanceof Cell.Apply apply
          && apply.operator().name().equals("decouple")) {
        Tensor all = value(Cell.Read.of(name));
        Tensor sum = all.shaped(List.of(all.values().length)).sum(0).map(x -> 0, x -> 0);
        nothing = nothing.zip(sum, Double::sum, (x, y) -> 1, (x, y) -> 1);
      }
    }
    Tensor decoupled = nothing;
    flat.losses()
        .forEach(
            (name, read) -> {
              Tensor each = settled(read, Map.of());
              double share = 1.0 / each.size(0);
              Tensor mean = each.sum(0).map(x -> x * share, x -> share);
              losses.put(name, mean.zip(decoupled, Double::sum, (x, y) -> 1, (x, y) -> 1));
            });
    return losses;
  }

  private int length(String axis) {
    return lengths.getOrDefault(axis, 0);
  }

  /** Every combination of steps, the last axis running fastest. */
  private List<Map<String, Integer>> combinations(List<String> axes) {
    List<Map<String, Integer>> all = new ArrayList<>(List.of(Map.of()));
    for (String axis : axes) {
      List<Map<String, Integer>> longer = new ArrayList<>();
      for (Map<String, Integer> at : all) {
        for (int step = 1; step <= length(axis); step++) {
          Map<String, Integer> more = new LinkedHashMap<>(at);
          more.put(axis, step);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Evaluates what is read, and before it all that it needs. */
  private Tensor settled(Cell.Read read, Map<String, Integer> at) {
    Optional<Tensor> found = look(read, at);
    while (found.isEmpty()) {
      while (!open.isEmpty()) {
        settle(open.getLast());
      }
      found = look(read, at);
    }
    return found.get();
  }

  private void settle(Point point) {
    int waiting = open.size();
    Optional<Tensor> result = known.containsKey(point) ? Optional.of(known(point)) : compute(point);
    if (result.isPresent()) {
      known.put(point, result.get());
      open.remove(point);
    } else if (open.size() == waiting) {
      throw new IllegalStateException(point + " needs itself");
    }
  }

  private Tensor known(Point point) {
    return known.getOrDefault(point, Tensor.of(List.of(0)));
  }

  /** What is read at the steps {@code at}; empty when it must be evaluated first. */
  private Optional<Tensor> look(Cell.Read read, Map<String, Integer> at) {
    Cell cell = flat.cell(read.cell());
    List<Integer> steps = new ArrayList<>();
    for (String axis : cell.axes()) {
      int step = Steps.step(read, axis, at.getOrDefault(axis, 1), length(axis));
      if (step < 1 || step > length(axis)) {
        return outside(cell, axis, step, Steps.at(read, cell, at, lengths));
      }
      steps.add(step);
    }
    Point point = new Point(cell.name(), steps);
    if (!known.containsKey(point)) {
      open.add(point);
      return Optional.empty();
    }
    return Optional.of(known(point));
  }

  private Optional<Tensor> outside(Cell cell, String axis, int step, Map<String, Integer> at) {
    for (Cell.Boundary boundary : cell.boundaries()) {
      if (Steps.meets(boundary, axis, step, length(axis))) {
        return look(boundary.initial(), at).map(x -> Steps.stretched(x, cell.shape()));
      }
    }
    return Optional.of(Steps.zero(cell.shape()));
  }

  private Optional<Tensor> compute(Point point) {
    Cell cell = flat.cell(point.cell());
    Map<String, Integer> at = new LinkedHashMap<>();
    for (int i = 0; i < cell.axes().size(); i++) {
      at.put(cell.axes().get(i), point.steps().get(i));
    }
    if (cell.origin() instanceof Cell.Copy copy) {
      return look(copy.of(), at).map(x -> Steps.stretched(x, cell.shape()));
    }
    if (cell.origin() instanceof Cell.Collected collected) {
      return look(collected.copies().get(at.getOrDefault(collected.axis(), 1) - 1), at);
    }
    if (cell.origin() instanceof Cell.Number number) {
      return Optional.of(Tensor.of(List.of(1), number.value()));
    }
    if (cell.origin() instanceof Cell.Apply apply) {
      return new Evaluation(cell, apply, at).result();
    }
    return Optional.of(Steps.at(run.given(cell), point.steps(), cell.shape()));
  }

  /** One application at one step. */
  private final class Evaluation implements Application.Surroundings {
    private final Cell cell;
    private final Cell.Apply apply;
    private final Map<String, Integer> at;
    private Optional<Application.Draw> draw = Optional.empty();

    Evaluation(Cell cell, Cell.Apply apply, Map<String, Integer> at) {
      this.cell = cell;
      this.apply = apply;
      this.at = at;
    }

    Optional<Tensor> result() {
      List<String> along =
          Operators.reducesAxes(apply.operator(), apply.attributes())
              ? apply.attributes().axes(Operators.AXES)
              : List.of();
      if (!along.isEmpty()) {
        return along(along);
      }
      Map<String, Integer> there = new LinkedHashMap<>(at);
      if (AxisSpread.reindexes(apply)) {
        there.put(
            apply.attributes().axes("from").get(0),
            at.getOrDefault(apply.attributes().axes("to").get(0), 1));
      }
      Optional<List<Tensor>> arguments = all(apply.arguments(), there);
      if (apply.operator().name().equals("log_prob") && !drawn(there)) {
        return Optional.empty();
      }
      return arguments.map(these -> apply(these, cell.shape(), false));
    }

    /** What reduces axes sees all their steps; what keeps them has a result for each. */
    private Optional<Tensor> along(List<String> axes) {
      boolean soFar = apply.operator().name().equals("cumulative_sum");
      List<Map<String, Integer>> steps =
          combinations(axes).stream()
              .filter(step -> !soFar || step.equals(stepsOf(axes)) || before(step, axes))
              .toList();
      List<Tensor> seen = new ArrayList<>();
      boolean whole = true;
      for (Map<String, Integer> step : steps) {
        Map<String, Integer> there = new LinkedHashMap<>(at);
        there.putAll(step);
        Optional<Tensor> one = look(apply.arguments().get(0), there);
        whole &= one.isPresent();
        one.ifPresent(seen::add);
      }
      if (!whole) {
        return Optional.empty();
      }
      Tensor together = Steps.stacked(seen, List.of(seen.size()), cell.shape());
      if (!Operators.keepsAxes(apply.operator())) {
        return Optional.of(apply(List.of(together), cell.shape(), true));
      }
      List<Integer> shape = new ArrayList<>(List.of(seen.size()));
      shape.addAll(cell.shape());
      Tensor result = apply(List.of(together), shape, true);
      return Optional.of(Steps.at(result, List.of(steps.indexOf(stepsOf(axes)) + 1), cell.shape()));
    }

    private Map<String, Integer> stepsOf(List<String> axes) {
      Map<String, Integer> own = new LinkedHashMap<>();
      axes.forEach(axis -> own.put(axis, at.getOrDefault(axis, 1)));
      return own;
    }

    private boolean before(Map<String, Integer> step, List<String> axes) {
      for (String axis : axes) {
        int difference = step.getOrDefault(axis, 1) - at.getOrDefault(axis, 1);
        if (difference != 0) {
          return difference < 0;
        }
      }
      return false;
    }

    private Optional<List<Tensor>> all(List<Cell.Read> reads, Map<String, Integer> there) {
      List<Optional<Tensor>> found = reads.stream().map(read -> look(read, there)).toList();
      return found.stream().allMatch(Optional::isPresent)
          ? Optional.of(found.stream().map(Optional::orElseThrow).toList())
          : Optional.empty();
    }

    /** Finds the distribution of the argument; false while its parameters are not known. */
    private boolean drawn(Map<String, Integer> there) {
      Cell.Read read = apply.arguments().get(0);
      Cell source = flat.cell(read.cell());
      Map<String, Integer> steps = Steps.at(read, source, there, lengths);
      while (source.origin() instanceof Cell.Copy copy) {
        source = flat.cell(copy.of().cell());
        steps = Steps.at(copy.of(), source, steps, lengths);
      }
      if (!(source.origin() instanceof Cell.Apply made) || !Operators.draws(made.operator())) {
        return true;
      }
      Optional<List<Tensor>> parameters = all(made.arguments(), steps);
      draw = parameters.map(these -> new Application.Draw(made.operator(), these));
      return draw.isPresent();
    }

    private Tensor apply(List<Tensor> arguments, List<Integer> shape, boolean along) {
      Application application = new Application(arguments, apply.attributes(), shape, along, this);
      return apply.operator().meaning().of(application);
    }

    @Override
    public boolean training() {
      return run.training();
    }

    @Override
    public int batch() {
      return run.batch();
    }

    @Override
    public double[] normal(int count) {
      return run.noise().normal(cell.name(), List.copyOf(at.values()), count);
    }

    @Override
    public double[] uniform(int count) {
      return run.noise().uniform(cell.name(), List.copyOf(at.values()), count);
    }

    @Override
    public int step(String axis) {
      return at.getOrDefault(axis, 1);
    }

    @Override
    public Optional<Application.Draw> draw() {
      return draw;
    }

    @Override
    public Tensor statistic(String name, List<Integer> shape, double initial) {
      Tensor kept = run.weights().get(apply.owner() + "." + name);
      return kept == null ? Tensor.full(shape, initial) : kept.shaped(shape);
    }
  }
}
