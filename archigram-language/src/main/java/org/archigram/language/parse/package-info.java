/** From text to the syntax tree, with every error of the text at once. */
@NullMarked
package org.archigram.language.parse;

import org.jspecify.annotations.NullMarked;
