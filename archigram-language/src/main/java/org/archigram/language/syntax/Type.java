package org.archigram.language.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What is written behind the colon of a declaration.
 *
 * <p>That is {@code [n, 4]}, {@code class(10)} or {@code class(10) [n]}.
 *
 * @param classes how many classes each element chooses from
 * @param shape a scalar when it is not written behind {@code class(…)}
 */
public record Type(Optional<Expression> classes, Optional<Shape> shape, Span span) {

  /** The dimensions between brackets; none for a scalar. */
  public record Shape(List<Dimension> dimensions, Span span) {
    public Shape {
      dimensions = List.copyOf(dimensions);
    }
  }

  /** One dimension of a shape. */
  public sealed interface Dimension {

    /** The dimension as written. */
    Span span();

    /** A size: {@code n}, {@code 2 * n}, {@code 28}. */
    record Size(Expression value, Span span) implements Dimension {}

    /** A size that nobody names: {@code _}. */
    record Unknown(Span span) implements Dimension {}

    /** Any number of dimensions under one name: {@code *s}. */
    record Rest(Name name, Span span) implements Dimension {}
  }
}
