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
   * @param state what one copy hands on to the next; the layer's argument inside
   * @param copy what one copy makes of it
   * @param captured names of values around the stack that every copy reads; they are the further
   *     inputs
   */
  public static Use repeat(
      long copies, String state, UnaryOperator<Term> copy, String... captured) {
    String next = state + "′";
    Block body =
        new BlockBuilder("repeat", Block.Kind.STACK)
            .carried(state, next)
            .captured(captured)
            .equation(next, copy.apply(Term.of(state)))
            .build();
    return Use.of(body).times(Size.of(copies));
  }
}
