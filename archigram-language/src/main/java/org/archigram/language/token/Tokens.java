package org.archigram.language.token;

import java.util.List;

/**
 * All tokens of a text, comments included.
 *
 * @param all ends with {@link Kind#EOF}; holds no {@link Kind#NEWLINE}
 */
public record Tokens(List<Token> all) {

  /** Reads a text to its end, whatever it holds. */
  public static Tokens of(SyntaxErrors errors) {
    List<Token> raw = new Lexer(errors).read();
    return new Tokens(List.copyOf(new LineJoiner(raw).join()));
  }
}
