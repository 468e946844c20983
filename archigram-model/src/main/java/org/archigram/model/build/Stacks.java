package org.archigram.model.build;

import java.util.function.UnaryOperator;
import org.archigram.model.Block;
import org.archigram.model.Size;

/** Stacks of copies, each with weights of its own. */
public final class Stacks {

  private Stacks() {}

  /**
   * So many copies that follow each other.
   *
   * @param copies how many
   * @param state the name of what one copy hands on to the next
   * @param copy what one copy makes of it
   * @param captured names of values around the stack that every copy reads; they are the further
   *     inputs
   */
  public static Use repeat(
      long copies, String state, UnaryOperator<Term> copy, String... captured) {
    String before = state + "'";
    Block body =
        new BlockBuilder("repeat", Block.Kind.STACK)
            .carried(before, state)
            .captured(captured)
            .equation(state, copy.apply(Term.of(before)))
            .build();
    return Use.of(body).times(Size.of(copies));
  }
}
