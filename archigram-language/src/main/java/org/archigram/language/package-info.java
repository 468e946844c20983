/** The text of an architecture, read into the model and printed from it. */
@NullMarked
package org.archigram.language;

import org.jspecify.annotations.NullMarked;
