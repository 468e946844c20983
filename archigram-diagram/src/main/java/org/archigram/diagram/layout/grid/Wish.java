package org.archigram.diagram.layout.grid;

import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Page;

/**
 * What a placement is wished for.
 *
 * @param flow where the data flows
 * @param page how large it may be
 * @param taste what matters how much
 * @param rows in how many rows it stands, one below the other as those of a text
 */
public record Wish(Flow flow, Page page, Taste taste, int rows) {}
