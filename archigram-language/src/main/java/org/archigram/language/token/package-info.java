/** The words and signs of a text, the lines that belong together, and what can be wrong. */
@NullMarked
package org.archigram.language.token;

import org.jspecify.annotations.NullMarked;
