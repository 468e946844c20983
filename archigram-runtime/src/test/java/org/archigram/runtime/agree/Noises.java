package org.archigram.runtime.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.interpret.Run;
import org.archigram.runtime.program.Program;

/** The noise that the interpreter draws step by step, as the tensors that a program is given. */
final class Noises {
  private static final String SUFFIX = "/noise";

  private Noises() {}

  static List<Floats> of(Program program, Run run) {
    Map<String, Integer> lengths = run.lengths(program.flat());
    List<Floats> all = new ArrayList<>();
    for (Cell cell : program.cells()) {
      if (cell.origin() instanceof Cell.Noise noise) {
        int batch = program.batched().contains(cell.name()) ? run.batch() : 1;
        List<Integer> steps =
            cell.axes().stream().map(axis -> lengths.getOrDefault(axis, 0)).toList();
        all.add(tensor(cell, noise.normal(), batch, steps, run));
      }
    }
    return all;
  }

  private static Floats tensor(Cell cell, boolean normal, int batch, List<Integer> steps, Run run) {
    String draw = cell.name().substring(0, cell.name().length() - SUFFIX.length());
    int each = cell.shape().stream().reduce(1, (a, b) -> a * b);
    List<List<Integer>> points = points(steps);
    float[] values = new float[batch * points.size() * each];
    for (int point = 0; point < points.size(); point++) {
      double[] drawn =
          normal
              ? run.noise().normal(draw, points.get(point), batch * each)
              : run.noise().uniform(draw, points.get(point), batch * each);
      for (int i = 0; i < drawn.length; i++) {
        int place = (i / each * points.size() + point) * each + i % each;
        values[place] = (float) drawn[i];
      }
    }
    List<Integer> shape = new ArrayList<>(batch > 1 ? List.of(batch) : List.of());
    shape.addAll(steps);
    shape.addAll(cell.shape());
    return new Floats(shape, values);
  }

  private static List<List<Integer>> points(List<Integer> steps) {
    List<List<Integer>> points = new ArrayList<>(List.of(List.of()));
    for (int count : steps) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> point : points) {
        for (int step = 1; step <= count; step++) {
          List<Integer> more = new ArrayList<>(point);
          more.add(step);
          longer.add(more);
        }
      }
      points.clear();
      points.addAll(longer);
    }
    return points;
  }
}
