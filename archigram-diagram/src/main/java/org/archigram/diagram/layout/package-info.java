/** Positions of boxes, lines and texts on one grid of layers and lanes. */
@NullMarked
package org.archigram.diagram.layout;

import org.jspecify.annotations.NullMarked;
