/** A drawn picture read back from its marks, and what rules find in it. */
@NullMarked
package org.archigram.diagram.check.drawn;

import org.jspecify.annotations.NullMarked;
