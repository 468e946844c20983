/** The fonts that travel with the pictures: measures, outlines, subsets. */
@NullMarked
package org.archigram.diagram.font;

import org.jspecify.annotations.NullMarked;
