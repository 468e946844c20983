/** Gives names a meaning: from the syntax tree of a text to blocks of values. */
@NullMarked
package org.archigram.language.elaborate;

import org.jspecify.annotations.NullMarked;
