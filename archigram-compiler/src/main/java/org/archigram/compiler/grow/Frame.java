package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.cell.Slot;
import org.jspecify.annotations.Nullable;

/** The registers of one call of a routine, and the frame around it. */
final class Frame {
  /**
   * What a slot stands for: a location of its own, or another one, or an element of that.
   *
   * @param element the place in a group, if it stands for an element
   */
  record Register(Location location, @Nullable Neuron element) {}

  private final int routine;
  private final @Nullable Frame outer;
  private final List<Register> registers = new ArrayList<>();

  Frame(int routine, @Nullable Frame outer, Genome.Routine code) {
    this.routine = routine;
    this.outer = outer;
    code.registers()
        .forEach(register -> registers.add(new Register(new Location(register.size()), null)));
  }

  void alias(int slot, Register other) {
    registers.set(slot, other);
  }

  Register register(Slot slot) {
    return around(slot.routine()).registers.get(slot.index());
  }

  /** The frame of a routine that is this one or lies around it. */
  Frame around(int id) {
    Frame frame = this;
    while (frame.routine != id) {
      if (frame.outer == null) {
        throw new IllegalStateException("routine " + id + " is not around routine " + routine);
      }
      frame = frame.outer;
    }
    return frame;
  }

  /** All locations that code in it can reach. */
  Set<Location> reached() {
    Set<Location> all = new LinkedHashSet<>(Set.of(Environment.ORDER));
    for (Frame frame = this; frame != null; frame = frame.outer) {
      frame.registers.forEach(register -> all.add(register.location()));
    }
    return all;
  }
}
