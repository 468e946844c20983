package org.archigram.diagram.layout.graph;

import org.archigram.diagram.layout.sketch.Wire;

/**
 * A wire between two boxes, by their numbers.
 *
 * @param source the number of the port that it leaves at, among those of all boxes
 * @param back whether it closes a circle, and so goes against the flow
 */
public record Link(Wire wire, int from, int to, int source, boolean back) {

  /** The same, which goes back or not. */
  Link going(boolean backwards) {
    return new Link(wire, from, to, source, backwards);
  }
}
