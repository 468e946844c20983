package org.archigram.compiler.parse;

/**
 * A word or sign of a program.
 *
 * @param text as it is meant: words in small letters, texts without quotes
 * @param value of a number
 */
record Token(Kind kind, String text, long value, int start, int end) {

  /** What kind of word or sign it is. */
  enum Kind {
    NAME,
    RESERVED,
    NUMBER,
    REAL,
    TEXT,
    SIGN,
    END
  }

  boolean is(String written) {
    return (kind == Kind.RESERVED || kind == Kind.SIGN) && text.equals(written);
  }
}
