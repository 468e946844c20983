package org.archigram.runtime.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.archigram.model.Initialiser;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.solve.Ridge;
import org.archigram.runtime.train.Training;

/**
 * Weights of linear layers that are solved for, in one pass over the data.
 *
 * <p>{@code learn W by ridge(1e-6)}, where {@code y = W @ h} is compared with a target, asks for
 * the W that brings y nearest to it.
 */
final class Solving {
  private static final int EXAMPLES_AT_ONCE = 100;

  private final Lesson lesson;
  private final Flat flat;
  private final BooleanSupplier stop;

  Solving(Lesson lesson, BooleanSupplier stop) {
    this.lesson = lesson;
    this.stop = stop;
    this.flat = lesson.network().flat();
  }

  /** The cells that the layers of solved weights see; a network that learns must watch them. */
  static List<String> seen(Flat flat) {
    List<String> seen = new ArrayList<>();
    for (Flat.Rule rule : flat.rules()) {
      if (solves(rule)) {
        rule.weights().forEach(weight -> seen.add(layer(flat, weight).arguments().get(1).cell()));
      }
    }
    return seen;
  }

  static boolean solves(Flat.Rule rule) {
    String name = rule.rule().rule().name();
    return name.equals("ridge") || name.equals("least_squares");
  }

  /** Solves for all weights that have such a rule. */
  void solve() {
    if (seen(flat).isEmpty()) {
      return;
    }
    for (Flat.Rule rule : flat.rules()) {
      for (String weight : solves(rule) ? rule.weights() : List.<String>of()) {
        solve(weight, penalty(rule.rule().rule()));
      }
    }
  }

  private static double penalty(Initialiser.Step rule) {
    return rule.name().equals("ridge") ? rule.arguments().real("0", 1e-6) : 0;
  }

  private void solve(String weight, double penalty) {
    Cell.Apply layer = layer(flat, weight);
    String state = layer.arguments().get(1).cell();
    Cell cell = flat.cell(weight);
    int outputs = cell.shape().size() > 1 ? cell.shape().get(0) : 1;
    int inputs = cell.shape().get(cell.shape().size() - 1);
    Ridge ridge = new Ridge(inputs, outputs, false);
    String target = target();
    for (Map<String, Floats> all : lesson.examples().allParts()) {
      for (Map<String, Floats> part : few(lesson.binding().values(all))) {
        if (stop.getAsBoolean()) {
          throw new Training.Stopped();
        }
        Floats states = lesson.network().watched(part).get(state);
        Floats targets = part.get(target);
        if (states != null && targets != null) {
          ridge.add(counted(states, inputs), counted(targets, outputs));
        }
      }
    }
    put(weight, ridge.solve(penalty));
  }

  /** Examples in parts that fit into memory. */
  private static List<Map<String, Floats>> few(Map<String, Floats> all) {
    List<Map<String, Floats>> parts = new ArrayList<>();
    int examples = all.values().iterator().next().batch();
    for (int start = 0; start < examples; start += EXAMPLES_AT_ONCE) {
      int first = start;
      int count = Math.min(EXAMPLES_AT_ONCE, examples - start);
      Map<String, Floats> part = new LinkedHashMap<>();
      all.forEach((name, values) -> part.put(name, values.examples(first, count)));
      parts.add(part);
    }
    return parts;
  }

  /** Without the steps at the beginning, while the state still depends on where it began. */
  private Floats counted(Floats values, int width) {
    int washout = lesson.task().washout();
    int examples = values.batch();
    int steps = values.values().length / Math.max(1, examples * width);
    int kept = Math.max(0, steps - (steps > 1 ? washout : 0));
    float[] left = new float[examples * kept * width];
    for (int example = 0; example < examples; example++) {
      System.arraycopy(
          values.values(),
          (example * steps + steps - kept) * width,
          left,
          example * kept * width,
          kept * width);
    }
    return new Floats(List.of(examples * kept, width), left);
  }

  private void put(String weight, Ridge.Solution solution) {
    String name = lesson.network().scripts().names().getOrDefault(weight, weight);
    List<Integer> shape = flat.cell(weight).shape();
    float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
    int inputs = solution.weights().get(0).length;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) solution.weights().get(i / inputs)[i % inputs];
    }
    lesson.network().session().put(name, new Floats(shape, values));
  }

  /** The product that a weight is the left factor of. */
  private static Cell.Apply layer(Flat flat, String weight) {
    for (Cell cell : flat.cells().values()) {
      if (cell.origin() instanceof Cell.Apply apply
          && apply.operator().name().equals("matmul")
          && apply.arguments().get(0).cell().equals(weight)) {
        return apply;
      }
    }
    throw new UnsupportedOperationException(
        weight + " can be solved for only where it stands as " + weight + " @ h");
  }

  /** The target that a loss compares an output with. */
  private String target() {
    for (Cell cell : flat.cells().values()) {
      if (cell.origin() instanceof Cell.Apply apply
          && apply.operator().name().endsWith("squared_error")) {
        return apply.arguments().get(1).cell();
      }
    }
    throw new UnsupportedOperationException("a rule such as ridge needs a squared error to solve");
  }
}
