/** OpenBLAS, as all that computes with it needs it. */
@NullMarked
package org.archigram.runtime.blas;

import org.jspecify.annotations.NullMarked;
