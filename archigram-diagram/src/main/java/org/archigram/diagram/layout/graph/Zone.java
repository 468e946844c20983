package org.archigram.diagram.layout.graph;

import org.archigram.diagram.layout.sketch.Area;

/**
 * An area with the numbers of all boxes in it.
 *
 * @param level how many areas are around it, without the whole
 */
public record Zone(Area area, int level, int[] members) {}
