package org.archigram.runtime.onnx.cell;

import java.util.List;
import java.util.Optional;
import org.archigram.runtime.flat.Cell;

/**
 * Finds the cell of the operator {@code GRU}.
 *
 * <p>With h' for h one step before: z and r are the sigmoid of W x + U h' + b; g is the tanh of W x
 * + U (r h') + b, or of W x + r (U h' + a) + b where the reset comes late; h = (1 - z) g + z h'.
 */
final class GatedUnit {
  private final Equations equations;

  /**
   * How h is made.
   *
   * @param share the share of what was there before
   * @param swapped whether it is that of the candidate instead
   */
  private record Mixture(Cell.Read share, Cell.Read candidate, boolean swapped) {}

  /** The sum of a candidate, and the gate that resets what was there before. */
  private record Candidate(Gate gate, Cell.Read reset, boolean late) {}

  GatedUnit(Equations equations) {
    this.equations = equations;
  }

  Optional<Recurrence> found() {
    List<Cell> remembered = equations.remembered();
    return remembered.size() == 1
        ? mixture(remembered.get(0)).flatMap(mixture -> found(remembered.get(0), mixture))
        : Optional.empty();
  }

  private Optional<Recurrence> found(Cell output, Mixture mixture) {
    Optional<Candidate> candidate =
        equations.made(mixture.candidate(), "tanh").stream()
            .findFirst()
            .flatMap(sum -> candidate(sum, output))
            .filter(made -> !made.reset().equals(mixture.share()));
    Optional<Gate> update = gate(mixture.share(), output);
    Optional<Gate> reset = candidate.flatMap(made -> gate(made.reset(), output));
    if (candidate.isEmpty() || update.isEmpty() || reset.isEmpty()) {
      return Optional.empty();
    }
    Gate share = mixture.swapped() ? update.get().negative() : update.get();
    List<Gate> gates = List.of(share, reset.get(), candidate.get().gate());
    return gates.stream().anyMatch(gate -> !gate.inputs().isEmpty())
        ? Optional.of(
            new Recurrence(
                "GRU", output, Optional.empty(), gates, List.of(), candidate.get().late()))
        : Optional.empty();
  }

  private Optional<Gate> gate(Cell.Read read, Cell output) {
    return equations.made(read, "sigmoid").stream()
        .findFirst()
        .flatMap(sum -> equations.gate(sum, output));
  }

  private List<List<Cell.Read>> product(Cell.Read read) {
    return Equations.orders(equations.made(read, "mul"));
  }

  private Optional<Mixture> mixture(Cell output) {
    List<Cell.Read> sum = equations.made(Cell.Read.of(output.name()), "add");
    for (List<Cell.Read> terms : Equations.orders(sum)) {
      Optional<Mixture> found = shares(terms, output).or(() -> moved(terms, output));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** k h' + u g, where u = 1 - k or k = 1 - u. */
  private Optional<Mixture> shares(List<Cell.Read> terms, Cell output) {
    for (List<Cell.Read> kept : product(terms.get(0))) {
      for (List<Cell.Read> added : product(terms.get(1))) {
        Cell.Read keeping = kept.get(0);
        Cell.Read adding = added.get(0);
        boolean before = equations.isBefore(kept.get(1), output);
        if (before && equations.complement(adding).filter(keeping::equals).isPresent()) {
          return Optional.of(new Mixture(keeping, added.get(1), false));
        }
        if (before && equations.complement(keeping).filter(adding::equals).isPresent()) {
          return Optional.of(new Mixture(adding, added.get(1), true));
        }
      }
    }
    return Optional.empty();
  }

  /** h' + u (g - h'), or g + k (h' - g). */
  private Optional<Mixture> moved(List<Cell.Read> terms, Cell output) {
    Cell.Read from = terms.get(0);
    for (List<Cell.Read> factors : product(terms.get(1))) {
      List<Cell.Read> way = equations.made(factors.get(1), "sub");
      if (!way.isEmpty() && way.get(1).equals(from)) {
        Cell.Read to = way.get(0);
        if (equations.isBefore(from, output)) {
          return Optional.of(new Mixture(factors.get(0), to, true));
        }
        if (equations.isBefore(to, output)) {
          return Optional.of(new Mixture(factors.get(0), from, false));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Candidate> candidate(Cell.Read sum, Cell output) {
    return equations
        .terms(sum)
        .filter(terms -> terms.others().size() == 1)
        .flatMap(terms -> early(terms, output).or(() -> late(terms, output)));
  }

  private Optional<Candidate> early(Terms terms, Cell output) {
    List<Cell.Read> factors = equations.made(terms.others().get(0), "matmul");
    if (factors.isEmpty() || !equations.isMatrix(factors.get(0))) {
      return Optional.empty();
    }
    for (List<Cell.Read> two : product(factors.get(1))) {
      if (equations.isBefore(two.get(1), output)) {
        Gate gate = Gate.of(terms, factors.get(0));
        return Optional.of(new Candidate(gate, two.get(0), false));
      }
    }
    return Optional.empty();
  }

  private Optional<Candidate> late(Terms terms, Cell output) {
    for (List<Cell.Read> two : product(terms.others().get(0))) {
      Optional<Gate> inner =
          equations.gate(two.get(1), output).filter(gate -> gate.inputs().isEmpty());
      if (inner.isPresent()) {
        Gate gate = Gate.of(terms, inner.get().recurrent());
        return Optional.of(
            new Candidate(gate.resettingLate(inner.get().biases()), two.get(0), true));
      }
    }
    return Optional.empty();
  }
}
