package org.archigram.runtime.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Definition;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.torch.TorchEngine;

/**
 * Looks for the value of the equations that was the first to be no finite number.
 *
 * <p>The network is run once more, on the same batch, in a form that hands out all of its values.
 */
final class Turned {
  private final Network network;
  private final Map<String, Floats> batch;

  private Turned(Network network, Map<String, Floats> batch) {
    this.network = network;
    this.batch = batch;
  }

  /** What turned first when a lesson came to a batch; empty if that cannot be found out. */
  static Optional<String> first(Lesson lesson, long number) {
    try {
      return lesson.parts(number).stream()
          .map(part -> new Turned(lesson.network(), part.values()).first(lesson.trained()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (RuntimeException | OutOfMemoryError e) {
      return Optional.empty(); // what went wrong before is what counts
    }
  }

  private Optional<String> first(List<String> trained) {
    return weight().or(this::value).or(() -> gradient(trained));
  }

  private Optional<String> weight() {
    for (Parameter parameter : network.session().parameters()) {
      int at = bad(parameter.values().values(), 0, 1, parameter.values().values().length);
      if (at >= 0) {
        return Optional.of(
            "the weight `" + parameter.name() + "` was " + parameter.values().values()[at]);
      }
    }
    return Optional.empty();
  }

  private Optional<String> gradient(List<String> trained) {
    List<Floats> inputs = network.scripts().inputs().stream().map(batch::get).toList();
    Map<String, Floats> gradients =
        network.session().gradients("goals", inputs, List.of(trained)).get(0).values();
    return gradients.entrySet().stream()
        .filter(entry -> bad(entry.getValue().values(), 0, 1, Integer.MAX_VALUE) >= 0)
        .findFirst()
        .map(entry -> "all values were finite, but not the gradient of `" + entry.getKey() + "`");
  }

  private Optional<String> value() {
    Flat flat = network.flat();
    List<String> names =
        flat.needed(true).stream()
            .filter(name -> flat.cell(name).origin() instanceof Cell.Apply)
            .toList();
    Flat open = withTargets(flat).handingOut(names);
    Map<String, Floats> values;
    try (Network all = Network.of(open, 1, new TorchEngine(), Settings.DEFAULT, List.of())) {
      copy(network.session(), all.session());
      values = all.outputs(batch);
    }
    for (Program.Step step : Program.of(open, Program.Mode.USE).steps()) {
      Optional<String> found = in(step, values);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The same with targets as data, as a network in use sees none. */
  private static Flat withTargets(Flat flat) {
    Map<String, Cell> cells = new LinkedHashMap<>(flat.cells());
    cells.replaceAll(
        (name, cell) ->
            cell.origin() instanceof Cell.Input
                ? cell.with(new Cell.Input(Definition.Role.DATA))
                : cell);
    return flat.with(cells, read -> read);
  }

  private static void copy(Session from, Session to) {
    Map<String, Floats> known = new LinkedHashMap<>();
    from.parameters().forEach(parameter -> known.put(parameter.name(), parameter.values()));
    for (Parameter parameter : to.parameters()) {
      Floats values = known.get(parameter.name());
      if (values != null) {
        to.put(parameter.name(), values);
      }
    }
  }

  /** What is computed at once is looked at in its order, and a loop step by step. */
  private static Optional<String> in(Program.Step step, Map<String, Floats> values) {
    if (step instanceof Program.Compute compute) {
      return at(compute.cell(), values, "", 0);
    }
    Program.Loop loop = (Program.Loop) step;
    List<Cell> body = new ArrayList<>();
    collect(loop, body);
    int steps =
        body.stream()
            .filter(cell -> values.containsKey(cell.name()))
            .mapToInt(cell -> length(cell, values, loop.axis()))
            .max()
            .orElse(0);
    for (int i = 0; i < steps; i++) {
      int now = loop.backward() ? steps - 1 - i : i;
      for (Cell cell : body) {
        Optional<String> found = at(cell, values, loop.axis(), now);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static void collect(Program.Loop loop, List<Cell> cells) {
    for (Program.Step step : loop.body()) {
      if (step instanceof Program.Compute compute) {
        cells.add(compute.cell());
      } else if (step instanceof Program.Loop inner) {
        collect(inner, cells);
      }
    }
  }

  private static int length(Cell cell, Map<String, Floats> values, String axis) {
    int place = cell.axes().indexOf(axis);
    Floats value = values.get(cell.name());
    return place < 0 || value == null ? 1 : value.shape().get(place + 1);
  }

  /** Whether a cell has turned, at one step of an axis if it runs along it. */
  private static Optional<String> at(Cell cell, Map<String, Floats> values, String axis, int step) {
    Floats value = values.get(cell.name());
    if (value == null) {
      return Optional.empty();
    }
    int place = cell.axes().indexOf(axis);
    int steps = length(cell, values, axis);
    int inner = 1;
    for (int size : value.shape().subList(place < 0 ? 0 : place + 2, value.shape().size())) {
      inner *= size;
    }
    int at = bad(value.values(), place < 0 ? 0 : step, steps, inner);
    return at < 0
        ? Optional.empty()
        : Optional.of(told(cell, value.values()[at]) + (place < 0 ? "" : where(axis, step)));
  }

  private static String where(String axis, int step) {
    return " at " + axis.substring(axis.lastIndexOf('.') + 1) + " = " + (step + 1);
  }

  /** The place of a number that is not finite, among those of one of so many steps; or -1. */
  private static int bad(float[] values, int step, int steps, int inner) {
    for (int i = 0; i < values.length; i++) {
      if (i / inner % steps == step && !Float.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }

  private static String told(Cell cell, float value) {
    String name = cell.name();
    String equation = name.replaceAll("/\\d+$", "");
    String operator = ((Cell.Apply) cell.origin()).operator().name();
    return (equation.equals(name) ? "`" + name + "`" : "a part of `" + equation + "`")
        + ", computed by "
        + operator
        + ", was the first that turned: "
        + value;
  }
}
