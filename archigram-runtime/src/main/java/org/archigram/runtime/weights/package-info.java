/** The numbers that weights begin with. */
@NullMarked
package org.archigram.runtime.weights;

import org.jspecify.annotations.NullMarked;
