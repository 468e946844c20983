/** Lines over the grid, and the tracks of those that share a way. */
@NullMarked
package org.archigram.diagram.layout.line;

import org.jspecify.annotations.NullMarked;
