package org.archigram.language.syntax;

import java.util.List;
import java.util.Optional;

/** What stands at the top of a file. */
public sealed interface Item {

  /** The whole item, its documentation not included. */
  Span span();

  /** Makes the blocks of another file known: {@code use "attention.arch"}. */
  record Use(String path, Span span) implements Item {}

  /**
   * A block or a network with its body.
   *
   * @param documentation the {@code ##} lines before it, without the signs; may be empty
   */
  record Definition(
      Kind kind,
      Name name,
      List<Parameter> parameters,
      List<Statement> body,
      String documentation,
      Span span)
      implements Item {
    public Definition {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /** Whether a definition is reusable or complete. */
  enum Kind {
    /** Reusable inside others. */
    BLOCK,
    /** Complete: it can be trained and run. */
    NETWORK
  }

  /** A parameter of a definition, with what it is when the caller does not say. */
  record Parameter(Name name, Optional<Expression> value, Span span) {}
}
