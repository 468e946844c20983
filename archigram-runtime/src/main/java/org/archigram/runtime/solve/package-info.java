/** Weights that are solved for in one pass over the data, instead of trained. */
@NullMarked
package org.archigram.runtime.solve;

import org.jspecify.annotations.NullMarked;
