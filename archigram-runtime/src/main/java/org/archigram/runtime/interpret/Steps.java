package org.archigram.runtime.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Ref;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.flat.Cell;

/** Which steps are read, and the numbers there. */
final class Steps {

  private Steps() {}

  /** The step of an axis that is read from step {@code current}. */
  static int step(Cell.Read read, String axis, int current, int length) {
    Optional<Ref.Shift> shift = read.along(axis);
    if (shift.isEmpty()) {
      return current;
    }
    int offset = shift.get().offset();
    return switch (shift.get().from()) {
      case CURRENT -> current + offset;
      case START -> offset;
      case END -> length + offset;
    };
  }

  /** The steps at which a cell is read. */
  static Map<String, Integer> at(
      Cell.Read read, Cell cell, Map<String, Integer> at, Map<String, Integer> lengths) {
    Map<String, Integer> there = new LinkedHashMap<>(at);
    for (String axis : cell.axes()) {
      int length = lengths.getOrDefault(axis, 0);
      there.put(axis, step(read, axis, at.getOrDefault(axis, 1), length));
    }
    return there;
  }

  /** Whether a boundary says what stands at a step outside of an axis. */
  static boolean meets(Cell.Boundary boundary, String axis, int step, int length) {
    Ref.Shift at = boundary.at();
    int place = at.from() == Ref.From.END ? length + at.offset() : at.offset();
    return at.axis().equals(axis) && place == step;
  }

  static Tensor zero(List<Integer> shape) {
    List<Integer> batched = new ArrayList<>(List.of(1));
    batched.addAll(shape);
    return Tensor.full(batched, 0);
  }

  /** A number where a tensor is expected is that number everywhere. */
  static Tensor stretched(Tensor x, List<Integer> shape) {
    List<Integer> wide = new ArrayList<>(List.of(x.size(0)));
    wide.addAll(shape);
    return ranked(x, wide.size()).stretchedTo(wide);
  }

  private static Tensor ranked(Tensor x, int rank) {
    if (x.rank() == rank) {
      return x;
    }
    List<Integer> ones = new ArrayList<>(List.of(x.size(0)));
    ones.addAll(Tensor.ones(rank - 1));
    return x.shaped(ones);
  }

  /** Steps side by side: the batch, then the axes, then the shape. */
  static Tensor stacked(List<Tensor> steps, List<Integer> lengths, List<Integer> shape) {
    int batch = steps.stream().mapToInt(step -> step.size(0)).max().orElse(1);
    List<Integer> one = new ArrayList<>(List.of(batch));
    one.addAll(shape);
    List<Integer> all = new ArrayList<>(List.of(batch));
    all.addAll(lengths);
    all.addAll(shape);
    int each = Math.max(1, one.stream().reduce(1, (a, b) -> a * b) / Math.max(1, batch));
    List<Tensor> wide =
        steps.stream().map(step -> ranked(step, one.size()).stretchedTo(one)).toList();
    double[] values = new double[batch * each * steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      for (int b = 0; b < batch; b++) {
        System.arraycopy(
            wide.get(i).values(), b * each, values, (b * steps.size() + i) * each, each);
      }
    }
    int examples = batch;
    return Tensor.computed(
        all, values, wide, arriving -> split(arriving, examples, steps.size(), each));
  }

  private static List<double[]> split(double[] arriving, int batch, int steps, int each) {
    List<double[]> parts = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      double[] part = new double[batch * each];
      for (int b = 0; b < batch; b++) {
        System.arraycopy(arriving, (b * steps + i) * each, part, b * each, each);
      }
      parts.add(part);
    }
    return parts;
  }

  /** One step of each axis of a tensor that has them behind the batch. */
  static Tensor at(Tensor tensor, List<Integer> steps, List<Integer> shape) {
    List<Integer> one = new ArrayList<>(List.of(tensor.size(0)));
    one.addAll(shape);
    return tensor.arranged(
        one,
        index -> {
          int[] from = new int[tensor.rank()];
          from[0] = index[0];
          for (int i = 0; i < steps.size(); i++) {
            from[i + 1] = steps.get(i) - 1;
          }
          System.arraycopy(index, 1, from, steps.size() + 1, shape.size());
          return tensor.place(from);
        });
  }
}
