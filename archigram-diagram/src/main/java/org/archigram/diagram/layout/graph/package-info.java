/** The graph of a sketch: what comes before what, and the chains that should stand in line. */
@NullMarked
package org.archigram.diagram.layout.graph;

import org.jspecify.annotations.NullMarked;
