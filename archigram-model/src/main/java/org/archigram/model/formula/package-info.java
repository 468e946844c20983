/** Mathematical notation as a tree, to be typeset or printed as TeX. */
@NullMarked
package org.archigram.model.formula;

import org.jspecify.annotations.NullMarked;
