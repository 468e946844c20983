package org.archigram.language.syntax;

/**
 * Where a node stands in its source.
 *
 * @param start offset of the first char
 * @param end offset behind the last char
 */
public record Span(int start, int end) {

  /** The span of a node that was not read from a text. */
  public static final Span NONE = new Span(0, 0);

  /** From the start of this span to the end of the other. */
  public Span to(Span other) {
    return new Span(start, other.end);
  }
}
