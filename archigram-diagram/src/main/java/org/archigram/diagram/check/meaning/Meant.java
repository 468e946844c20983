package org.archigram.diagram.check.meaning;

import java.util.List;
import java.util.Optional;
import org.archigram.model.Definition;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;

/**
 * A value or the use of a block, found by its path.
 *
 * @param around the block that it stands in
 * @param id its id there
 */
record Meant(Typed around, String id) {

  /** What stands at {@code path}, if the architecture has the blocks on the way. */
  static Optional<Meant> at(Typed root, String path) {
    Typed around = root;
    List<String> steps = List.of(path.split("\\."));
    for (String call : steps.subList(0, steps.size() - 1)) {
      Optional<Typed> inner = around.find(call);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      around = inner.get();
    }
    return Optional.of(new Meant(around, steps.get(steps.size() - 1)));
  }

  /** The inside of the use of a block. */
  Optional<Typed> inside() {
    return around.find(id);
  }

  /** The type of a value, or of the first value that a block hands out. */
  Optional<Type> type() {
    return around.block().values().stream()
        .filter(value -> value.id().equals(id) || isResult(value))
        .findFirst()
        .map(value -> around.type(value.id()));
  }

  private boolean isResult(Value value) {
    return value.definition() instanceof Definition.Result result && result.call().equals(id);
  }
}
