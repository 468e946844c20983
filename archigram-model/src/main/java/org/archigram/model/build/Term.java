package org.archigram.model.build;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.operator.Operators;

/** The right side of an equation, or a part of it. */
public sealed interface Term {

  /** A value by its name, possibly at another step. */
  record Name(Ref ref) implements Term {}

  /** A number. */
  record Number(double value) implements Term {}

  /** An operator applied to terms. */
  record Applied(Operator operator, List<Term> arguments, Attributes attributes) implements Term {
    public Applied {
      arguments = List.copyOf(arguments);
    }

    /** This application with one more setting. */
    public Applied with(String setting, double value) {
      return new Applied(operator, arguments, attributes.with(setting, new Attribute.Real(value)));
    }

    /** This application with one more setting, of sizes. */
    public Applied with(String setting, Size... sizes) {
      return new Applied(
          operator, arguments, attributes.with(setting, new Attribute.Sizes(List.of(sizes))));
    }

    /** This application along axes: {@code sum[t](x)}. */
    public Applied along(String... axes) {
      return withAxes(Operators.AXES, axes);
    }

    /** This application with a setting that names axes. */
    public Applied withAxes(String setting, String... axes) {
      return new Applied(
          operator, arguments, attributes.with(setting, new Attribute.Axes(List.of(axes))));
    }
  }

  /**
   * The main output of a block applied to terms.
   *
   * @param use the block with its weights
   * @param arguments one for each input
   * @param chained whether it is a link of a chain, whose blocks are named from the first on
   */
  record Called(Use use, List<Term> arguments, boolean chained) implements Term {
    public Called {
      arguments = List.copyOf(arguments);
    }
  }

  /** The value called {@code name}. */
  static Term of(String name) {
    return new Name(Ref.to(name));
  }

  /** A number. */
  static Term of(double value) {
    return new Number(value);
  }

  /** The operator called {@code name}, applied. */
  static Applied apply(String name, Term... arguments) {
    return new Applied(Operators.named(name), List.of(arguments), Attributes.NONE);
  }

  /** The logistic function. */
  static Term sigmoid(Term x) {
    return apply("sigmoid", x);
  }

  /** The hyperbolic tangent. */
  static Term tanh(Term x) {
    return apply("tanh", x);
  }

  /** The positive part. */
  static Term relu(Term x) {
    return apply("relu", x);
  }

  /** The product of a matrix, called {@code matrix}, with {@code x}. */
  static Term product(String matrix, Term x) {
    return of(matrix).matmul(x);
  }

  /** The sum. */
  default Term plus(Term other) {
    return apply("add", this, other);
  }

  /** The difference. */
  default Term minus(Term other) {
    return apply("sub", this, other);
  }

  /** The element-wise product. */
  default Term times(Term other) {
    return apply("mul", this, other);
  }

  /** The element-wise quotient. */
  default Term over(Term other) {
    return apply("div", this, other);
  }

  /** The product of matrices or vectors. */
  default Term matmul(Term other) {
    return apply("matmul", this, other);
  }

  /** This value {@code steps} steps away; only a name has steps. */
  default Term at(String axis, int steps) {
    return new Name(name().ref().shifted(axis, steps));
  }

  /** The last step of this value. */
  default Term last(String axis) {
    return fixed(new Ref.Shift(axis, Ref.From.END, 0));
  }

  /** The first step of this value. */
  default Term first(String axis) {
    return fixed(new Ref.Shift(axis, Ref.From.START, 1));
  }

  private Term fixed(Ref.Shift shift) {
    List<Ref.Shift> shifts = new ArrayList<>(name().ref().shifts());
    shifts.add(shift);
    return new Name(new Ref(name().ref().value(), shifts));
  }

  private Name name() {
    if (this instanceof Name name) {
      return name;
    }
    throw new IllegalArgumentException("only a value with a name can be read at another step");
  }
}
