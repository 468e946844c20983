package org.archigram.language;

import org.archigram.language.format.Layout;
import org.archigram.language.format.Printer;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.SyntaxFile;
import org.archigram.model.problem.Source;

/** Writes architecture text in its one canonical layout. */
public final class Format {
  private Format() {}

  /**
   * This text with two spaces an indent, lines of at most 100 columns where they can be broken, one
   * statement a line. Comments and documentation stay; a text with errors is returned as it is.
   */
  public static String text(Source source) {
    return Parser.parse(source).problems().hasErrors() ? source.text() : Layout.of(source);
  }

  /** The text of a syntax tree; reading it gives the tree back. */
  public static String text(SyntaxFile file) {
    return Layout.of(new Source("tree", Printer.flat(file)));
  }
}
