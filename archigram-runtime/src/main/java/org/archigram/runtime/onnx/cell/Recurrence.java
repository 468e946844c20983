package org.archigram.runtime.onnx.cell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/**
 * A loop that is one of the recurrent cells of ONNX.
 *
 * @param type the name of the operator
 * @param output what the cell hands out
 * @param memory what it keeps besides, if it does
 * @param gates in the order of the operator
 * @param functions the functions of the cell, where they are not the usual ones
 * @param late whether the reset comes behind the product with the matrix
 */
public record Recurrence(
    String type,
    Cell output,
    Optional<Cell> memory,
    List<Gate> gates,
    List<String> functions,
    boolean late) {

  public Recurrence {
    gates = List.copyOf(gates);
    functions = List.copyOf(functions);
  }

  /**
   * Finds the cell by its equations, whatever their names and their order.
   *
   * @param loop a loop of {@code program}
   * @param open the axes of the loops around it
   */
  public static Optional<Recurrence> of(
      Program program, Program.Loop loop, java.util.Set<String> open) {
    if (!loop.body().stream().allMatch(step -> step instanceof Program.Compute)) {
      return Optional.empty();
    }
    Equations equations = new Equations(program, loop, open);
    return Stream.of(
            new LongShortTerm(equations).found(),
            new GatedUnit(equations).found(),
            new Simple(equations).found())
        .flatMap(Optional::stream)
        .findFirst();
  }
}
