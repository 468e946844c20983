package org.archigram.runtime.onnx.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.flat.Cell;

/**
 * Finds the cell of the operator {@code RNN}.
 *
 * <p>With h' for h one step before: h is the tanh, relu or sigmoid of W x + U h' + b.
 */
final class Simple {
  private static final Map<String, String> FUNCTIONS =
      Map.of("tanh", "Tanh", "relu", "Relu", "sigmoid", "Sigmoid");

  private final Equations equations;

  Simple(Equations equations) {
    this.equations = equations;
  }

  Optional<Recurrence> found() {
    List<Cell> remembered = equations.remembered();
    return remembered.size() == 1 ? found(remembered.get(0)) : Optional.empty();
  }

  private Optional<Recurrence> found(Cell output) {
    return output.origin() instanceof Cell.Apply apply
            && FUNCTIONS.containsKey(apply.operator().name())
        ? equations
            .gate(apply.arguments().get(0), output)
            .filter(gate -> !gate.inputs().isEmpty())
            .map(gate -> recurrence(output, gate, apply.operator().name()))
        : Optional.empty();
  }

  private static Recurrence recurrence(Cell output, Gate gate, String function) {
    List<String> functions = List.of(FUNCTIONS.getOrDefault(function, ""));
    return new Recurrence("RNN", output, Optional.empty(), List.of(gate), functions, false);
  }
}
