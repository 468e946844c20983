/** From the text of a Pascal program to its tree, with what is wrong with it. */
@NullMarked
package org.archigram.compiler.parse;

import org.jspecify.annotations.NullMarked;
