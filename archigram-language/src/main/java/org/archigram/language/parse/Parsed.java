package org.archigram.language.parse;

import org.archigram.language.syntax.Span;
import org.archigram.language.syntax.SyntaxFile;
import org.archigram.model.problem.Lines;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problems;

/**
 * A text as a tree, and what is wrong with it.
 *
 * @param file what could be read; whole if there are no errors
 * @param problems all errors of the syntax
 * @param lines finds the places of spans
 */
public record Parsed(SyntaxFile file, Problems problems, Lines lines) {

  /** The place of a node. */
  public Place.InText place(Span span) {
    return lines.at(span.start(), span.end());
  }
}
