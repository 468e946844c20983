package org.archigram.runtime.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Definition;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/**
 * An output of a network, and the target that it should come to.
 *
 * @param output the name of the output
 * @param target the name of the target
 */
public record Answering(String output, String target) {

  /** What the losses of a network compare; else the first output that is like a target. */
  public static Optional<Answering> in(Flat flat) {
    List<Cell> targets =
        flat.inputs().stream()
            .filter(cell -> ((Cell.Input) cell.origin()).role() == Definition.Role.TARGET)
            .toList();
    for (Cell target : targets) {
      for (Map.Entry<String, Cell.Read> output : flat.outputs().entrySet()) {
        if (compared(flat, output.getValue(), target.name())) {
          return Optional.of(new Answering(output.getKey(), target.name()));
        }
      }
    }
    for (Cell target : targets) {
      for (Map.Entry<String, Cell.Read> output : flat.outputs().entrySet()) {
        if (alike(flat.cell(source(flat, output.getValue())), target)) {
          return Optional.of(new Answering(output.getKey(), target.name()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean compared(Flat flat, Cell.Read output, String target) {
    String answer = source(flat, output);
    for (Cell cell : flat.cells().values()) {
      if (cell.origin() instanceof Cell.Apply apply && apply.arguments().size() == 2) {
        List<String> read = apply.arguments().stream().map(each -> source(flat, each)).toList();
        boolean both = read.contains(answer) && read.contains(target);
        if (both && !answer.equals(target) && isLoss(apply)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLoss(Cell.Apply apply) {
    return apply.operator().family() == org.archigram.model.Operator.Family.LOSS;
  }

  /** The value behind names that are only other names for it. */
  private static String source(Flat flat, Cell.Read read) {
    return flat.cell(read.cell()).origin() instanceof Cell.Copy copy && copy.of().shifts().isEmpty()
        ? source(flat, copy.of())
        : read.cell();
  }

  private static boolean alike(Cell output, Cell target) {
    if (!output.axes().equals(target.axes())) {
      return false;
    }
    return target.element() instanceof org.archigram.model.Type.Element.Category category
        ? output.shape().size() == 1 && category.count().is(output.shape().get(0))
        : output.shape().equals(target.shape());
  }
}
