package org.archigram.language.parse;

import org.archigram.language.syntax.SyntaxFile;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Tokens;
import org.archigram.model.problem.Source;

/** Reads the text of architectures. */
public final class Parser {
  private Parser() {}

  /**
   * Reads any text, in time that grows with its length alone.
   *
   * <p><b>After:</b> no expression is higher than {@code Expression.HIGHEST}; statements with
   * errors are left out.
   */
  public static Parsed parse(Source source) {
    SyntaxErrors errors = new SyntaxErrors(source);
    Cursor cursor = new Cursor(Tokens.of(errors), errors);
    SyntaxFile file = new ItemParser(cursor).file();
    return new Parsed(file, errors.problems(), errors.lines());
  }
}
