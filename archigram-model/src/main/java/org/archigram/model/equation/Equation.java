package org.archigram.model.equation;

import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.formula.Formula;
import org.archigram.model.problem.Place;

/**
 * One equation, typeset.
 *
 * @param kind what it says
 * @param values the ids of the values that it defines; for a loss its name
 * @param left what is defined
 * @param sign {@code =}, or {@code ∼} for a draw
 * @param right by what
 * @param place where it was written
 * @param block whose values these are
 */
public record Equation(
    Kind kind,
    List<String> values,
    Formula left,
    String sign,
    Formula right,
    Place place,
    Block block) {

  /** What an equation says. */
  public enum Kind {
    /** What a value is. */
    DEFINITION,
    /** What a value is drawn from. */
    SAMPLE,
    /** What values another block computes. */
    CALL,
    /** What is read before the first step, or behind the last. */
    BOUNDARY,
    /** What is made small. */
    LOSS
  }

  public Equation {
    values = List.copyOf(values);
  }

  /** This equation with other sides. */
  public Equation with(Formula otherLeft, Formula otherRight) {
    return new Equation(kind, values, otherLeft, sign, otherRight, place, block);
  }

  /** This equation with a remark behind it. */
  Equation remarked(Formula remark) {
    Formula comma = new Formula.Sign(",", Formula.Kind.PUNCTUATION);
    Formula space = Formula.upright(" ");
    return with(left, Formula.row(right, comma, space, remark));
  }

  /** The whole equation on one line. */
  public Formula formula() {
    return Formula.row(left, Formula.relation(sign), right);
  }
}
