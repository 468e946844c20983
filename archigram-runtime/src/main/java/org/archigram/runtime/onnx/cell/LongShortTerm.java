package org.archigram.runtime.onnx.cell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.runtime.flat.Cell;

/**
 * Finds the cell of the operator {@code LSTM}, with or without peepholes.
 *
 * <p>With h' and c' for h and c one step before: i, o and f are the sigmoid, and g the tanh, of W x
 * + U h' + b; c = f c' + i g; h = o tanh(c). Through peepholes i and f see p c', and o sees p c.
 */
final class LongShortTerm {
  private final Equations equations;

  /** What c is made of. */
  private record Memory(Cell.Read forget, Cell.Read input, Cell.Read candidate) {}

  LongShortTerm(Equations equations) {
    this.equations = equations;
  }

  Optional<Recurrence> found() {
    List<Cell> two = equations.remembered();
    return two.size() == 2
        ? Stream.of(found(two.get(0), two.get(1)), found(two.get(1), two.get(0)))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Recurrence> found(Cell output, Cell memory) {
    return outputGate(output, memory)
        .flatMap(gate -> memory(memory).flatMap(made -> found(output, memory, gate, made)));
  }

  private Optional<Cell.Read> outputGate(Cell output, Cell memory) {
    for (List<Cell.Read> two : product(Cell.Read.of(output.name()))) {
      List<Cell.Read> squashed = equations.made(two.get(1), "tanh");
      if (!squashed.isEmpty() && equations.isNow(squashed.get(0), memory)) {
        return sigmoid(two.get(0));
      }
    }
    return Optional.empty();
  }

  private List<List<Cell.Read>> product(Cell.Read read) {
    return Equations.orders(equations.made(read, "mul"));
  }

  private Optional<Cell.Read> sigmoid(Cell.Read read) {
    return equations.made(read, "sigmoid").stream().findFirst();
  }

  private Optional<Memory> memory(Cell memory) {
    List<Cell.Read> sum = equations.made(Cell.Read.of(memory.name()), "add");
    for (List<Cell.Read> terms : Equations.orders(sum)) {
      Optional<Cell.Read> forget = forget(terms.get(0), memory);
      Optional<Memory> found = forget.flatMap(gate -> memory(gate, terms.get(1)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Cell.Read> forget(Cell.Read kept, Cell memory) {
    for (List<Cell.Read> factors : product(kept)) {
      if (equations.isBefore(factors.get(1), memory)) {
        return sigmoid(factors.get(0));
      }
    }
    return Optional.empty();
  }

  private Optional<Memory> memory(Cell.Read forget, Cell.Read added) {
    for (List<Cell.Read> factors : product(added)) {
      Optional<Cell.Read> input = sigmoid(factors.get(0));
      List<Cell.Read> candidate = equations.made(factors.get(1), "tanh");
      if (input.isPresent() && !candidate.isEmpty()) {
        return Optional.of(new Memory(forget, input.get(), candidate.get(0)));
      }
    }
    return Optional.empty();
  }

  private Optional<Recurrence> found(Cell output, Cell memory, Cell.Read gate, Memory made) {
    List<Cell.Read> sums = List.of(made.input(), gate, made.forget(), made.candidate());
    List<Gate> gates =
        Stream.of(
                gate(made.input(), output, memory, false),
                gate(gate, output, memory, true),
                gate(made.forget(), output, memory, false),
                equations.gate(made.candidate(), output))
            .flatMap(Optional::stream)
            .toList();
    boolean whole =
        gates.size() == sums.size()
            && sums.stream().distinct().count() == sums.size()
            && gates.stream().anyMatch(each -> !each.inputs().isEmpty());
    return whole
        ? Optional.of(new Recurrence("LSTM", output, Optional.of(memory), gates, List.of(), false))
        : Optional.empty();
  }

  /** A gate that may see the memory, before this step or behind it. */
  private Optional<Gate> gate(Cell.Read sum, Cell output, Cell memory, boolean now) {
    Optional<Gate> plain = equations.gate(sum, output);
    return plain.isPresent()
        ? plain
        : equations
            .terms(sum)
            .filter(terms -> terms.others().size() == 2)
            .flatMap(terms -> seeing(terms, output, memory, now));
  }

  private Optional<Gate> seeing(Terms terms, Cell output, Cell memory, boolean now) {
    for (List<Cell.Read> two : Equations.orders(terms.others())) {
      Optional<Cell.Read> matrix =
          equations.matrix(two.get(0), read -> equations.isBefore(read, output));
      for (List<Cell.Read> factors : product(two.get(1))) {
        Cell.Read seen = factors.get(1);
        boolean right = now ? equations.isNow(seen, memory) : equations.isBefore(seen, memory);
        if (matrix.isPresent() && right && equations.isRow(factors.get(0))) {
          return Optional.of(Gate.of(terms, matrix.get()).seeing(Optional.of(factors.get(0))));
        }
      }
    }
    return Optional.empty();
  }
}
