/** Positions of boxes and routes of lines, from left to right; the engine behind is hidden. */
@NullMarked
package org.archigram.diagram.layout;

import org.jspecify.annotations.NullMarked;
