package org.archigram.compiler.tree;

import java.util.List;
import java.util.Optional;

/**
 * The head of a procedure or a function; the program itself is the one with id 0.
 *
 * @param id its place among the bodies of the program
 * @param outer the id of the routine that it is declared in; -1 for the program
 */
public record Routine(
    int id, int outer, String name, List<Variable> parameters, Optional<Variable> result) {
  public Routine {
    parameters = List.copyOf(parameters);
  }
}
