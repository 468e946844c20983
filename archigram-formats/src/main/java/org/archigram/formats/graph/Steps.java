package org.archigram.formats.graph;

import java.util.List;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;
import org.archigram.model.Operator.Signature;
import org.archigram.model.build.Term;
import org.archigram.model.formula.Formula;
import org.archigram.model.operator.Operators;

/** Goes from a tensor that holds all steps of a sequence to single steps, and back. */
public final class Steps {
  /** The axis of a sequence. */
  public static final String TIME = "t";

  /** The axis of a loop. */
  public static final String ROUND = "k";

  private Steps() {}

  /** One step of a whole sequence. */
  public static Term each(List<Term> whole) {
    return new Term.Applied(EACH, whole, Attributes.NONE);
  }

  /** The sequence of all steps of {@code value}. */
  public static Term all(Term value) {
    return new Term.Applied(ALL, List.of(value), along(TIME));
  }

  /** Both directions of a sequence beside each other. */
  public static Term joined(List<Term> parts) {
    return new Term.Applied(Operators.foreign("concat"), parts, Attributes.NONE);
  }

  /** An operator that nothing more is known of. */
  public static Term applied(String name, Term argument) {
    return new Term.Applied(Operators.foreign(name), List.of(argument), Attributes.NONE);
  }

  static final Operator EACH = operator("each step", Family.ARRANGEMENT);
  static final Operator ALL = operator("all steps", Family.REDUCTION);

  static final Operator NUMBER = operator("round", Family.LOOKUP);

  static Attributes along(String axis) {
    return Attributes.NONE.with(Operators.AXES, new Attribute.Axes(List.of(axis)));
  }

  private static Operator operator(String name, Family family) {
    Operator plain = Operators.foreign(name);
    return new Operator(
        name,
        family,
        Formula.upright(name),
        new Signature(0, Integer.MAX_VALUE, List.of(), true),
        plain.notation(),
        shapes -> {},
        plain.cost(),
        plain.meaning(),
        plain.flat());
  }
}
