package org.archigram.language.syntax;

import java.util.List;
import java.util.Optional;

/** One entry between the brackets of {@code h[t-1]}. */
public sealed interface Index {

  /** The entry as written. */
  Span span();

  /** The expressions in this entry. */
  List<Expression> children();

  /** An axis as it is, or a name such as {@code last}: {@code t}. */
  record Plain(Name name, Span span) implements Index {
    @Override
    public List<Expression> children() {
      return List.of();
    }
  }

  /**
   * A name and a distance: {@code t-1}, {@code t - step}, {@code T+1}.
   *
   * @param forward whether the sign is a plus
   */
  record Shifted(Name name, boolean forward, Expression by, Span span) implements Index {
    @Override
    public List<Expression> children() {
      return List.of(by);
    }
  }

  /** A step of its own: {@code 0}, {@code 2 * n}. */
  record At(Expression step, Span span) implements Index {
    @Override
    public List<Expression> children() {
      return List.of(step);
    }
  }

  /** The name this index begins with, if it does. */
  default Optional<Name> axis() {
    if (this instanceof Plain plain) {
      return Optional.of(plain.name());
    }
    return this instanceof Shifted shifted ? Optional.of(shifted.name()) : Optional.empty();
  }
}
