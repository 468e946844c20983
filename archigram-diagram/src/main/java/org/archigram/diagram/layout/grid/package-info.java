/** Where each box stands on the grid, found by what a reader would suffer. */
@NullMarked
package org.archigram.diagram.layout.grid;

import org.jspecify.annotations.NullMarked;
