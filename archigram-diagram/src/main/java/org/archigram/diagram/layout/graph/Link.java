package org.archigram.diagram.layout.graph;

import org.archigram.diagram.layout.sketch.Wire;

/**
 * A wire between two boxes, by their numbers.
 *
 * @param back whether it closes a circle, and so goes against the flow
 */
public record Link(Wire wire, int from, int to, boolean back) {}
