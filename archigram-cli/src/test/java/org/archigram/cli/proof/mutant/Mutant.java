package org.archigram.cli.proof.mutant;

/**
 * A text with one small change.
 *
 * @param kind what was changed
 * @param block the block that it was changed in
 * @param change {@code a - b → b - a}, with the number of its line
 * @param text the whole changed text
 */
record Mutant(Kind kind, String block, String change, String text) {

  /** What may be changed. */
  enum Kind {
    /** A plus for a minus, or a minus dropped. */
    SIGN,
    /** The operands of what does not commute. */
    ORDER,
    /** The arguments of a block. */
    ARGUMENTS,
    /** A number in an equation. */
    CONSTANT,
    /** {@code 1 - w} for {@code w}, or the other way round. */
    COMPLEMENT,
    /** The axis of a reduction. */
    AXIS,
    /** How far, or in which direction, another step is read. */
    SHIFT,
    /** What is read before the first step. */
    BOUNDARY,
    /** A stride, a size of a window, a dilation, a number of groups. */
    STRIDE,
    PAD,
    /** A number in a loss. */
    LABEL,
    /** Another output of a block. */
    OUTPUT,
    /** A layer of its own for a shared one. */
    SHARED,
    /** Fixed for trained, or the other way round. */
    TRAINED,
    /** How weights are drawn before training. */
    INITIALISER,
    /** A number of a learning rule. */
    RULE,
    /** What a loss trains. */
    OBJECTIVE,
    /** A change of the gradient dropped. */
    STOP,
    /** Another function or operator. */
    FUNCTION,
    /** Another value or other weights. */
    NAME,
    /** How many copies, steps, or numbers there are. */
    SIZE,
    /** The value of a parameter when the caller does not say it. */
    PARAMETER
  }

  /** The same change under another name. */
  Mutant of(Kind other) {
    return new Mutant(other, block, change, text);
  }

  @Override
  public String toString() {
    return kind + " in " + block + ", " + change;
  }
}
