package org.archigram.runtime.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Ref;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/** Tells which loops the compiler can lead gradients back through by itself. */
final class Turnable {
  private final Program program;
  private final Program.Loop loop;
  private final Set<String> inside;

  private Turnable(Program program, Program.Loop loop) {
    this.program = program;
    this.loop = loop;
    this.inside = loop.cells();
  }

  /** Whether all that the loop does has a rule for slopes, and it waits for one step only. */
  static boolean is(Program program, Program.Loop loop) {
    Turnable turnable = new Turnable(program, loop);
    return loop.body().stream()
        .allMatch(
            step -> step instanceof Program.Compute compute && turnable.suits(compute.cell()));
  }

  private boolean suits(Cell cell) {
    if (cell.origin() instanceof Cell.Number) {
      return true;
    }
    return cell.axes().equals(List.of(loop.axis()))
        && hasRule(cell)
        && cell.reads().stream().allMatch(this::isNear);
  }

  private boolean hasRule(Cell cell) {
    if (cell.origin() instanceof Cell.Apply apply) {
      String operator = apply.operator().name();
      boolean along = !apply.attributes().axes(Operators.AXES).isEmpty();
      return Pulls.of(operator).isPresent()
          && !along
          && (!operator.equals("matmul") || isProduct(program, apply) || isOfExamples(apply))
          && (!operator.equals("softmax") || isOverOne(apply));
    }
    return cell.origin() instanceof Cell.Copy;
  }

  private static boolean isOverOne(Cell.Apply apply) {
    return apply.attributes().sizes("dim").map(dims -> dims.size() == 1).orElse(true);
  }

  /** A matrix that is the same at all steps and for all examples, and a vector of each. */
  static boolean isProduct(Program program, Cell.Apply apply) {
    if (!apply.operator().name().equals("matmul")) {
      return false;
    }
    Cell.Read matrix = apply.arguments().get(0);
    Cell left = program.flat().cell(matrix.cell());
    Cell right = program.flat().cell(apply.arguments().get(1).cell());
    return matrix.shifts().isEmpty()
        && left.axes().isEmpty()
        && left.shape().size() == 2
        && !program.batched().contains(left.name())
        && right.shape().size() == 1
        && right.axes().size() == 1
        && program.batched().contains(right.name());
  }

  /** A vector that each example has, and a factor that each has or that is a vector for all. */
  private boolean isOfExamples(Cell.Apply apply) {
    Cell left = program.flat().cell(apply.arguments().get(0).cell());
    Cell right = program.flat().cell(apply.arguments().get(1).cell());
    return program.batched().contains(right.name())
        && (left.shape().size() == 1 || program.batched().contains(left.name()));
  }

  private boolean isNear(Cell.Read read) {
    Cell cell = program.flat().cell(read.cell());
    if (!inside.contains(read.cell())) {
      return cell.axes().isEmpty() || cell.axes().equals(List.of(loop.axis()));
    }
    Optional<Ref.Shift> shift = read.along(loop.axis());
    return read.shifts().size() <= 1
        && (read.shifts().isEmpty() || shift.isPresent())
        && shift.map(each -> each.from() == Ref.From.CURRENT).orElse(true)
        && shift.map(each -> Math.abs(each.offset()) <= 1).orElse(true);
  }
}
