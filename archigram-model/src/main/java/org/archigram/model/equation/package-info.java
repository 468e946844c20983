/** Turns the values of a block back into the equations of a paper. */
@NullMarked
package org.archigram.model.equation;

import org.jspecify.annotations.NullMarked;
