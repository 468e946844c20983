package org.archigram.runtime.onnx.cell;

import java.util.List;
import java.util.Optional;
import org.archigram.runtime.flat.Cell;

/**
 * What the function of a gate is applied to: a sum.
 *
 * @param inputs products of matrices with what comes from outside
 * @param recurrent the matrix of what was handed out before
 * @param biases vectors that are added
 * @param peephole the vector by which the memory is multiplied, if it is seen
 * @param recurrentBiases vectors that are added before the reset, if that comes late
 * @param negated whether the operator wants the negative of this sum
 */
public record Gate(
    List<Product> inputs,
    Cell.Read recurrent,
    List<Cell.Read> biases,
    Optional<Cell.Read> peephole,
    List<Cell.Read> recurrentBiases,
    boolean negated) {

  /** A matrix times a vector from outside. */
  public record Product(Cell.Read matrix, Cell.Read vector) {}

  public Gate {
    inputs = List.copyOf(inputs);
    biases = List.copyOf(biases);
    recurrentBiases = List.copyOf(recurrentBiases);
  }

  /** A sum of these with nothing else. */
  static Gate of(Terms terms, Cell.Read recurrent) {
    return new Gate(terms.inputs(), recurrent, terms.biases(), Optional.empty(), List.of(), false);
  }

  Gate seeing(Optional<Cell.Read> vector) {
    return new Gate(inputs, recurrent, biases, vector, recurrentBiases, negated);
  }

  /** The negative: 1 - sigmoid(a) = sigmoid(-a), so that a gate and its complement change roles. */
  Gate negative() {
    return new Gate(inputs, recurrent, biases, peephole, recurrentBiases, !negated);
  }

  Gate resettingLate(List<Cell.Read> more) {
    return new Gate(inputs, recurrent, biases, peephole, more, negated);
  }
}
