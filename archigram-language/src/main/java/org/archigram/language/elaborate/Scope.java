package org.archigram.language.elaborate;

import org.archigram.language.syntax.Span;
import org.archigram.model.problem.Place;

/**
 * What the parts of one body share.
 *
 * @param elaborator makes the blocks that are called
 * @param written the block that the body is in
 * @param names what names mean here
 * @param axes the axes that are known here
 * @param draft what is made of the body
 */
record Scope(Elaborator elaborator, Written written, Names names, Axes axes, Draft draft) {

  Wording wording() {
    return elaborator.wording(written.text());
  }

  Statics statics() {
    return new Statics(names, written.text(), wording());
  }

  Place place(Span span) {
    return written.place(span);
  }
}
