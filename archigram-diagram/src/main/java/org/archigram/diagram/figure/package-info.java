/** A drawn view: nodes, lines, regions, badges and the legend. */
@NullMarked
package org.archigram.diagram.figure;

import org.jspecify.annotations.NullMarked;
