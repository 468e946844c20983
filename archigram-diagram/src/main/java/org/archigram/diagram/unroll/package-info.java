/** The first steps of an axis side by side. */
@NullMarked
package org.archigram.diagram.unroll;

import org.jspecify.annotations.NullMarked;
