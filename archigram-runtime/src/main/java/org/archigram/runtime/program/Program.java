package org.archigram.runtime.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/**
 * What a network computes, in order.
 *
 * <p>What does not wait for itself is computed for all steps of its axes at once. What does is in
 * the body of a loop over the axis of its delays.
 *
 * @param flat the equations
 * @param mode what the network is for
 * @param steps what is computed, in order
 * @param batched the names of the cells that differ from example to example
 */
public record Program(Flat flat, Mode mode, List<Step> steps, Set<String> batched) {

  /** What differs between training and use. */
  public enum Mode {
    /** Losses are computed, and what is random is drawn. */
    TRAINING,
    /** Outputs are computed. */
    USE
  }

  /** A part of a program. */
  public sealed interface Step {}

  /** Computes one cell, for all steps of the axes that no loop around runs along. */
  public record Compute(Cell cell) implements Step {}

  /**
   * Runs along an axis, step by step.
   *
   * @param axis the axis of the delays
   * @param backward whether from the last step to the first
   * @param body what each step computes
   */
  public record Loop(String axis, boolean backward, List<Step> body) implements Step {
    public Loop {
      body = List.copyOf(body);
    }

    /** The cells that are computed inside. */
    public Set<String> cells() {
      Set<String> cells = new LinkedHashSet<>();
      for (Step step : body) {
        if (step instanceof Compute compute) {
          cells.add(compute.cell().name());
        } else if (step instanceof Loop inner) {
          cells.addAll(inner.cells());
        }
      }
      return cells;
    }
  }

  public Program {
    steps = List.copyOf(steps);
    batched = Set.copyOf(batched);
  }

  /** Compiles the equations of an architecture. */
  public static Program of(Flat flat, Mode mode) {
    Flat drawn = Cosines.apart(Draws.explicit(Specialised.of(flat, mode)));
    Flat shared = Common.shared(Folded.of(Aliases.resolved(drawn)));
    Flat needed = Needed.of(Sums.outside(Needed.of(shared, mode)), mode);
    return new Program(needed, mode, Scheduling.of(needed), Batches.of(needed));
  }

  /**
   * What a network computes when it is used.
   *
   * @throws UnsupportedOperationException if it needs what it should answer for its answer
   */
  public static Program answering(Flat flat) {
    Program program = of(flat, Mode.USE);
    Set<String> needed = program.flat().needed(false);
    for (Cell cell : program.flat().inputs()) {
      if (needed.contains(cell.name()) && !flat.data().contains(cell)) {
        throw new UnsupportedOperationException(
            "an output of "
                + flat.name()
                + " is computed from the target `"
                + cell.name()
                + "`, which is not known when the network is used; write `train("
                + cell.name()
                + ") else …`, or make it an input");
      }
    }
    return program;
  }

  /** The same for one example at a time, which has no batch. */
  public Program single() {
    return new Program(flat, mode, steps, Set.of());
  }

  /** Whether something in it waits for itself. */
  public boolean hasLoops() {
    return steps.stream().anyMatch(Loop.class::isInstance);
  }

  /** The program as text, one equation a line. */
  public String text() {
    return Listing.of(this);
  }

  /** All cells in the order in which they are computed. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    collect(steps, cells);
    return cells;
  }

  private static void collect(List<Step> steps, List<Cell> cells) {
    for (Step step : steps) {
      if (step instanceof Compute compute) {
        cells.add(compute.cell());
      } else if (step instanceof Loop loop) {
        collect(loop.body(), cells);
      }
    }
  }
}
