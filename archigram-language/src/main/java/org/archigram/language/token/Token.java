package org.archigram.language.token;

import org.archigram.language.syntax.Span;

/**
 * A word or sign of a text.
 *
 * @param text for a name its letters in Unicode's form NFC; for a string what is between the quotes
 * @param start offset of its first char
 * @param end offset behind its last char
 */
public record Token(Kind kind, String text, int start, int end) {

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }

  /** Whether it is this word. */
  public boolean is(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}
