package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Copies of one block, each of which reads what the one before hands on.
 *
 * @param copies at least two
 * @param positions where they stand among the blocks that were looked at
 * @param carried for each input the output of the copy before that it reads, or nothing where all
 *     copies read the same value
 */
record Run(List<Built> copies, List<Integer> positions, List<OptionalInt> carried) {

  /**
   * Looks for copies of the block at {@code first} behind it.
   *
   * @param passed whether a value is read by the next copy and by nobody else
   */
  static Optional<Run> from(Row row, int first, Predicate<String> passed) {
    List<Integer> positions = new ArrayList<>(List.of(first));
    Built last = row.at(first);
    Optional<List<OptionalInt>> wiring = Optional.empty();
    for (int next = row.reader(first); next >= 0; next = row.reader(next)) {
      Built other = row.at(next);
      Optional<List<OptionalInt>> found = wiring(last, other);
      boolean same =
          found.isPresent()
              && (wiring.isEmpty() || wiring.equals(found))
              && last.outputs().stream().allMatch(passed)
              && row.bare(next).equals(row.bare(first));
      if (!same) {
        break;
      }
      wiring = found;
      positions.add(next);
      last = other;
    }
    List<Built> copies = positions.stream().map(row::at).toList();
    return wiring.map(carried -> new Run(copies, List.copyOf(positions), carried));
  }

  /** How the inputs of one copy follow from the copy before; empty where it is another block. */
  private static Optional<List<OptionalInt>> wiring(Built before, Built copy) {
    if (before.inputs().size() != copy.inputs().size()
        || before.outputs().size() != copy.outputs().size()) {
      return Optional.empty();
    }
    List<OptionalInt> wiring = new ArrayList<>();
    for (int i = 0; i < copy.inputs().size(); i++) {
      int output = before.outputs().indexOf(copy.inputs().get(i));
      if (output >= 0) {
        wiring.add(OptionalInt.of(output));
      } else if (copy.inputs().get(i).equals(before.inputs().get(i))) {
        wiring.add(OptionalInt.empty());
      } else {
        return Optional.empty();
      }
    }
    boolean all =
        java.util.stream.IntStream.range(0, before.outputs().size())
            .allMatch(output -> wiring.contains(OptionalInt.of(output)));
    return all ? Optional.of(wiring) : Optional.empty();
  }

  Built last() {
    return copies.get(copies.size() - 1);
  }

  int lastPosition() {
    return positions.get(positions.size() - 1);
  }
}
