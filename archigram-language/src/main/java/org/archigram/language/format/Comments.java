package org.archigram.language.format;

import org.archigram.language.token.Token;

/** How comments are written. */
final class Comments {
  private Comments() {}

  /** The comment with one space behind its signs. */
  static String text(Token comment) {
    String text = comment.text().stripTrailing();
    int signs = 0;
    while (signs < text.length() && text.charAt(signs) == '#') {
      signs++;
    }
    boolean tight = signs < text.length() && !Character.isWhitespace(text.charAt(signs));
    return tight ? text.substring(0, signs) + " " + text.substring(signs) : text;
  }
}
