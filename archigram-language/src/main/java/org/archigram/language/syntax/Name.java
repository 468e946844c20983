package org.archigram.language.syntax;

/**
 * A name as it is written.
 *
 * @param text in Unicode's composed form (NFC), so that equal names are equal texts
 */
public record Name(String text, Span span) {

  /** A name that was not read from a text. */
  public static Name of(String text) {
    return new Name(text, Span.NONE);
  }

  @Override
  public String toString() {
    return text;
  }
}
