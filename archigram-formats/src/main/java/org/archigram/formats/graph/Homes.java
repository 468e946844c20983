package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts operations that tell no module into the module of those around them.
 *
 * <p>Optimisers and quantisers add operations without a module, in the middle of modules.
 */
final class Homes {
  private final List<Operation> operations;
  private final Map<String, List<Integer>> readers = new HashMap<>();
  private final Map<String, Integer> makers = new HashMap<>();

  private Homes(List<Operation> operations) {
    this.operations = new ArrayList<>(operations);
    for (int i = 0; i < operations.size(); i++) {
      int position = i;
      operations
          .get(i)
          .reads()
          .forEach(v -> readers.computeIfAbsent(v, value -> new ArrayList<>()).add(position));
      operations.get(i).results().keySet().forEach(value -> makers.put(value, position));
    }
  }

  static List<Operation> found(List<Operation> operations) {
    boolean told = operations.stream().anyMatch(o -> !o.scope().isEmpty());
    return told ? new Homes(operations).all() : operations;
  }

  /** From the last to the first, so that readers have their homes before. */
  private List<Operation> all() {
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation operation = operations.get(i);
      if (operation.home() != Operation.Home.TOLD) {
        operations.set(i, operation.inside(home(operation)));
      }
    }
    return operations;
  }

  private List<String> home(Operation operation) {
    Optional<List<String>> common = Optional.empty();
    for (String made : operation.results().keySet()) {
      for (int reader : readers.getOrDefault(made, List.of())) {
        common = Optional.of(common(common, operations.get(reader).scope()));
      }
    }
    if (operation.home() == Operation.Home.BETWEEN || common.isEmpty()) {
      for (String read : operation.reads()) {
        Optional<Operation> maker =
            Optional.ofNullable(makers.get(read))
                .map(operations::get)
                .filter(o -> o.home() == Operation.Home.TOLD);
        if (maker.isPresent()) {
          common = Optional.of(common(common, maker.get().scope()));
        }
      }
    }
    return common.orElse(operation.scope());
  }

  private static List<String> common(Optional<List<String>> so, List<String> other) {
    if (so.isEmpty()) {
      return other;
    }
    List<String> one = so.get();
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }
}
