package org.archigram.compiler.tree;

import java.util.List;
import java.util.Map;
import org.archigram.model.problem.Source;

/**
 * A program that can be run.
 *
 * @param bodies of all routines by their ids; the first is the program's own
 */
public record Program(String name, Source source, List<Body> bodies) {
  public Program {
    bodies = List.copyOf(bodies);
  }

  /** The tree as text, by the names of the macro symbols. */
  public String text() {
    return ProgramText.of(this);
  }

  /**
   * What a routine has and does.
   *
   * @param locals its variables without parameters and result
   * @param initial the first values of those that begin with some, in the order of their elements
   */
  public record Body(
      Routine routine, List<Variable> locals, Map<Variable, List<Long>> initial, Statement code) {
    public Body {
      locals = List.copyOf(locals);
      initial = Map.copyOf(initial);
    }
  }
}
