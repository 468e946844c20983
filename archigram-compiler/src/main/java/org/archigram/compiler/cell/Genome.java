package org.archigram.compiler.cell;

import java.util.List;

/**
 * The cellular code of a program; growth begins with the first routine.
 *
 * @param file what the source is called, for faults
 */
public record Genome(String file, List<Routine> routines) {
  public Genome {
    routines = List.copyOf(routines);
  }

  /** The text of the code. */
  public String text() {
    return GenomeText.of(this);
  }

  /**
   * The code of one routine.
   *
   * @param outer the place of the routine around it; -1 for the first
   * @param parameters how many of its slots are arguments; they come first
   * @param results how many slots after them are results
   */
  public record Routine(
      String name, int outer, List<Register> registers, int parameters, int results, Code code) {
    public Routine {
      registers = List.copyOf(registers);
    }
  }

  /**
   * A slot.
   *
   * @param size how many elements a group has; 0 for a single link
   */
  public record Register(String name, int size) {}
}
