/** The syntax tree of an architecture's text: what is written, before names mean anything. */
@NullMarked
package org.archigram.language.syntax;

import org.jspecify.annotations.NullMarked;
