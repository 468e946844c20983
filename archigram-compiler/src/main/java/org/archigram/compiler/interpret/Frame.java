package org.archigram.compiler.interpret;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.archigram.compiler.tree.Variable;
import org.jspecify.annotations.Nullable;

/** The variables of one call, inside of those of the routine around it. */
final class Frame {
  private final int routine;
  private final @Nullable Frame outer;
  private final Map<Variable, Memory> memories = new HashMap<>();

  Frame(int routine, @Nullable Frame outer) {
    this.routine = routine;
    this.outer = outer;
  }

  void put(Variable variable, Memory memory) {
    memories.put(variable, memory);
  }

  Memory memory(Variable variable) {
    return Objects.requireNonNull(around(variable.owner()).memories.get(variable));
  }

  /** The frame of a routine that is this one or lies around it. */
  Frame around(int id) {
    Frame frame = this;
    while (frame.routine != id) {
      frame = Objects.requireNonNull(frame.outer);
    }
    return frame;
  }
}
