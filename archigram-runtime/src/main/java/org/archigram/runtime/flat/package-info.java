/** Architectures with all blocks opened: one list of equations, every size known. */
@NullMarked
package org.archigram.runtime.flat;

import org.jspecify.annotations.NullMarked;
